import { useState } from 'react'
import { dayOf } from '@shared/appointments/calendar'
import { call as callServer } from '@/api/call'
import { ApiProblem } from '@/api/problem'
import type { Called } from '@/api/use-call'
import { useDraft } from '@/drafts/use-draft'
import { useAsk } from '@/api/use-ask'
import { type Exception, type Preset, readRules, type RuleForm, ruleFormOf, ruleFrom, type RuleWrong, type Timetable } from './rule-form'

export interface EditedTimetable {
  rules: readonly RuleForm[]
  /** What is wrong with a rule, once somebody tried to save. */
  wrong: readonly (RuleWrong | null)[]
  /** What was typed differs from what is stored. */
  unsaved: boolean
  /** Found from an earlier time. */
  found: boolean
  problem: ApiProblem | null
  /** Somebody else has changed it since these rules were read. */
  overtaken: boolean
  saved: boolean
  edit: (index: number, part: Partial<RuleForm>) => void
  add: (preset: Preset) => void
  remove: (index: number) => void
  /** Saves the weekly rules; single days stay as they are stored. */
  save: () => Promise<void>
  /** Saves mine over what somebody else has stored. */
  saveMine: () => Promise<void>
  /** Takes what is stored. */
  startOver: () => Promise<void>
  /** Stores single days with the stored rules; what is typed in the rules stays. Null: it failed, with the problem. */
  saveDays: (exceptions: Exception[]) => Promise<ApiProblem | null>
  /** Another way has changed single days: reads them anew. */
  daysChanged: () => Promise<void>
}

/** The weekly rules as they are typed, and the single days as they are stored. */
export function useTimetable(id: string, stored: Timetable, read: Called<Timetable>, onChanged: () => unknown): EditedTimetable {
  const [mark] = useState(() => ({ rules: stored.rules.map(ruleFormOf), version: stored.version }))
  const { draft, change, restart, found } = useDraft(`timetable.${id}`, mark)
  const { ask, problem, forget } = useAsk()
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const [resumed, setResumed] = useState(found)
  const checked = readRules(draft.rules)
  const wrong = 'wrong' in checked ? checked.wrong : []
  const unsaved = JSON.stringify(draft.rules) !== JSON.stringify(stored.rules.map(ruleFormOf))

  const take = (timetable: Timetable) => {
    restart({ rules: timetable.rules.map(ruleFormOf), version: timetable.version })
    setResumed(false)
    setTried(false)
    forget()
    read.replace(timetable)
  }
  const put = async (version: number, exceptions: readonly Exception[]) => {
    setTried(true)
    setSaved(false)
    if (!('rules' in checked)) return
    const after = await ask('PUT /services/:id/timetable', { params: { id }, body: { version, rules: checked.rules, exceptions: [...exceptions] } })
    if (!after) return
    take(after)
    setSaved(true)
    await onChanged()
  }
  /** Single days were stored: rules that are being typed go on from there. */
  const goOn = (version: number) => {
    if (draft.version !== stored.version) return
    if (unsaved) change({ version })
    else restart({ ...draft, version })
  }
  const newest = () => callServer('GET /services/:id/timetable', { params: { id } })
  const typed = (rules: RuleForm[]) => {
    setSaved(false)
    change(unsaved ? { rules } : { rules, version: stored.version })
  }
  return {
    rules: draft.rules,
    wrong: tried ? wrong : [],
    unsaved,
    found: resumed,
    problem,
    overtaken: unsaved && (problem?.code === 'appointments.changed' || draft.version !== stored.version),
    saved,
    edit: (index, part) => typed(draft.rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule))),
    add: (preset) => typed([...draft.rules, ruleFrom(preset, dayOf(new Date()))]),
    remove: (index) => typed(draft.rules.filter((_, at) => at !== index)),
    save: () => put(draft.version, stored.exceptions),
    saveMine: async () => {
      const now = await newest().catch(() => null)
      await put(now?.version ?? draft.version, now?.exceptions ?? stored.exceptions)
    },
    startOver: async () => {
      const now = await newest().catch(() => null)
      if (now) take(now)
    },
    saveDays: async (exceptions) => {
      try {
        const after = await callServer('PUT /services/:id/timetable', { params: { id }, body: { version: stored.version, rules: stored.rules, exceptions } })
        goOn(after.version)
        read.replace(after)
        await onChanged()
        return null
      } catch (error) {
        return error as ApiProblem
      }
    },
    daysChanged: async () => {
      const now = await newest().catch(() => null)
      if (!now) return
      goOn(now.version)
      read.replace(now)
      await onChanged()
    },
  }
}
