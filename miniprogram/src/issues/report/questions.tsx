import type { ApiProblem } from '@/api/problem'
import type { Enclosures } from '@/drafts/use-enclosures'
import { Card } from '@/kit/card'
import { Field } from '@/kit/field'
import type { Question } from '@/kit/question-form'
import { SwitchRow } from '@/kit/switch-row'
import type { Me } from '@/session/me'
import { reportWords } from '../words'
import { CategoryPicker } from './category-picker'
import { Check } from './check'
import type { ReportDraft } from './draft'
import { chosenCategory, missingOf, type Where } from './form'
import { Options } from './options'
import { ResidentField } from './resident-field'
import { Tell } from './tell'
import { WhereField } from './where-field'

interface Asking {
  draft: ReportDraft
  change: (part: Partial<ReportDraft>) => void
  enclosures: Enclosures
  me: Me | null
  doors: readonly Where[]
  problem: ApiProblem | null
  elder: boolean
}

/** What the form asks, in its order; elder mode ends with a look over all of it. */
export function questionsOf({ draft, change, enclosures, me, doors, problem, elder }: Asking): Question[] {
  const missing = missingOf(draft, { photos: enclosures.photos.length, voice: enclosures.voice !== null, door: doors[0] ?? null })
  const within = me?.community?.code
  return [
    ...(me?.can.work
      ? [
          {
            key: 'resident',
            missing: missing.resident ?? null,
            body: (error: string | undefined) => (
              <Card>
                <SwitchRow icon="person" title={reportWords.behalf} note={reportWords.behalfNote} on={draft.behalf} onChange={(behalf) => change({ behalf, where: null })} />
                {draft.behalf ? (
                  <ResidentField form={draft} change={change} within={me.posts[0]?.place || within} error={error ?? problem?.at('body.onBehalfOf') ?? problem?.at('body.onBehalfOf.person')} />
                ) : null}
              </Card>
            ),
          },
        ]
      : []),
    {
      key: 'category',
      missing: missing.category ?? null,
      body: (error) => (
        <Field label={reportWords.category} error={error ?? problem?.at('body.category')}>
          <CategoryPicker value={chosenCategory(draft)} onChange={(category) => change({ category: category?.key ?? null })} />
        </Field>
      ),
    },
    {
      key: 'tell',
      missing: missing.tell ?? null,
      body: (error) => <Tell draft={draft} change={change} enclosures={enclosures} error={error ?? problem?.at('body.text') ?? problem?.at('body.photos')} />,
    },
    {
      key: 'where',
      missing: missing.where ?? null,
      body: (error) => <WhereField form={draft} change={change} doors={doors} within={within ?? (me?.posts[0]?.place || undefined)} error={error ?? problem?.at('body.place') ?? problem?.at('body.spot')} />,
    },
    { key: 'options', missing: null, body: () => <Options form={draft} change={change} /> },
    ...(elder ? [{ key: 'check', missing: null, body: () => <Check draft={draft} enclosures={enclosures} door={doors[0] ?? null} problem={problem} /> }] : []),
  ]
}
