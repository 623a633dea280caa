import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/kit/card'
import { Empty } from '@/kit/empty'
import { MainButton } from '@/kit/main-button'
import { Note } from '@/kit/note'
import { QuietButton } from '@/kit/quiet-button'
import { Section } from '@/kit/section'
import { FallOut } from './fall-out'
import { RuleCard } from './rule-card'
import { presetKeys, type RuleWrong } from './rule-form'
import type { EditedTimetable } from './use-timetable'
import { timetableWords as words } from './words'

/** The weekly rules, to be changed together and saved once. */
export function RulesPart({ timetable }: { timetable: EditedTimetable }) {
  const { rules, wrong, problem, overtaken, unsaved, saved } = timetable
  const [added, setAdded] = useState<number | null>(null)
  return (
    <Section title={words.rules}>
      {timetable.found && unsaved ? <Note action={<QuietButton onPress={timetable.startOver}>{words.startOver}</QuietButton>}>{words.found}</Note> : null}
      {rules.length ? null : <Empty icon="clock" words={words.noRules} />}
      {rules.map((rule, index) => (
        <RuleCard
          key={index}
          number={index + 1}
          rule={rule}
          wrong={wrongOf(timetable, index) ?? wrong[index] ?? null}
          fresh={added === index}
          onEdit={(part) => timetable.edit(index, part)}
          onRemove={() => {
            setAdded(null)
            timetable.remove(index)
          }}
        />
      ))}
      <Card title={words.add}>
        <View className="quiet-row">
          {presetKeys.map((preset) => (
            <QuietButton
              key={preset}
              icon="plus"
              onPress={() => {
                setAdded(rules.length)
                timetable.add(preset)
              }}
            >
              {words.presets[preset]}
            </QuietButton>
          ))}
        </View>
      </Card>
      {saved ? <Note tone="done">{words.saved}</Note> : unsaved ? <Note>{words.unsaved}</Note> : null}
      {wrong.some(Boolean) ? <Note tone="danger">{words.wrong}</Note> : null}
      {overtaken ? (
        <Note
          tone="warning"
          action={
            <>
              <QuietButton onPress={timetable.saveMine}>{words.mine}</QuietButton>
              <QuietButton onPress={timetable.startOver}>{words.theirs}</QuietButton>
            </>
          }
        >
          {words.conflict}
        </Note>
      ) : (
        <>
          {problem ? <FallOut problem={problem} kept={words.kept} /> : null}
          {unsaved ? (
            <MainButton busyWords={words.saving} onPress={timetable.save}>
              {words.save}
            </MainButton>
          ) : null}
        </>
      )}
    </Section>
  )
}

/** What the server said of one rule. */
function wrongOf({ problem }: EditedTimetable, index: number): RuleWrong | null {
  const own = problem?.errors.filter(({ path }) => path === `body.rules.${index}` || path.startsWith(`body.rules.${index}.`)) ?? []
  if (own.length === 0) return null
  return Object.fromEntries(own.map(({ path, detail }) => [path.split('.')[3] ?? 'whole', detail]))
}
