import { type ServiceMode, serviceModeLabels, serviceModes } from '@shared/appointments/service'
import { speakDuration } from '@shared/time/speak'
import { Card } from '@/kit/card'
import { Tick } from '@/kit/choice'
import { Field } from '@/kit/field'
import { WordsInput } from '@/kit/words-input'
import { Tiles } from '@/kit/tiles'
import { ProviderField } from '../provider-field'
import type { FieldsProps } from './fields'
import { editWords as words } from './words'

/** Minutes that a booking can be cancelled before its start, and in which a letter is answered. */
const cutOffs = [0, 30, 60, 120, 240, 1440]
const answers = [1440, 2 * 1440, 3 * 1440, 5 * 1440, 7 * 1440]

const spoken = (choices: readonly number[], value: number, say: (minutes: number) => string) =>
  [...new Set([...choices, value])].sort((a, b) => a - b).map((minutes) => ({ value: String(minutes), label: say(minutes) }))

/** How it is done, where, by whom, and what limits it. */
export function HowFields({ form, change, wrong, place }: FieldsProps & { place: string | undefined }) {
  const toggle = (mode: ServiceMode, on: boolean) => change({ modes: serviceModes.filter((one) => (one === mode ? on : form.modes.includes(one))) })
  return (
    <>
      <Card>
        <Field label={words.modes} error={wrong('body.modes')}>
          {serviceModes.map((mode) => (
            <Tick key={mode} label={serviceModeLabels[mode]} checked={form.modes.includes(mode)} onChange={(on) => toggle(mode, on)} />
          ))}
        </Field>
        <Field label={words.where} error={wrong('body.where')}>
          <WordsInput label={words.where} placeholder={words.wherePlaceholder} max={100} value={form.where} onChange={(where) => change({ where })} />
        </Field>
        <Field label={words.minutes} error={wrong('body.minutes')}>
          <WordsInput label={words.minutes} type="number" max={3} value={form.minutes} onChange={(minutes) => change({ minutes })} />
        </Field>
        <ProviderField value={form.provider} onChange={(provider) => change({ provider })} place={place} wrong={(field) => wrong(`body.provider.${field}`)} />
        <Tick label={words.eldersFirst} hint={words.eldersFirstHint} checked={form.eldersFirst} onChange={(eldersFirst) => change({ eldersFirst })} />
      </Card>
      <Card title={words.limits}>
        <Field label={words.cutOff} error={wrong('body.cancelCutOff')}>
          <Tiles
            label={words.cutOff}
            options={spoken(cutOffs, form.cancelCutOff, (minutes) => (minutes === 0 ? words.untilStart : words.before(speakDuration(minutes))))}
            value={String(form.cancelCutOff)}
            onChange={(minutes) => change({ cancelCutOff: Number(minutes) })}
          />
        </Field>
        {form.modes.includes('writing') ? (
          <Field label={words.answerWithin} error={wrong('body.answerWithin')}>
            <Tiles label={words.answerWithin} options={spoken(answers, form.answerWithin, speakDuration)} value={String(form.answerWithin)} onChange={(minutes) => change({ answerWithin: Number(minutes) })} />
          </Field>
        ) : null}
        <Field label={words.openLimit} hint={words.openLimitHint} error={wrong('body.openLimit')} optional>
          <WordsInput label={words.openLimit} type="number" max={2} value={form.openLimit} onChange={(openLimit) => change({ openLimit })} />
        </Field>
      </Card>
    </>
  )
}
