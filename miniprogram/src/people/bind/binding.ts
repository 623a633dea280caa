import type { Input } from '@shared/api'
import type { ApiProblem } from '@/api/problem'

/** What the form holds. */
export interface Binding {
  household: string
  label: string
  name: string
  phone: string
  relation: 'owner' | 'family' | 'tenant'
}

export const steps = ['door', 'name', 'phone', 'relation'] as const
export type StepName = (typeof steps)[number]

/** What is sent; an empty phone is left out. */
export function bodyOf({ household, name, phone, relation }: Binding): Input<'POST /me/doors'>['body'] {
  return { household, name: name.trim(), relation, ...(phone.trim() ? { phone: phone.trim() } : {}) }
}

/** What a question still lacks, in words; undefined when it is answered. */
export function lackOf(step: StepName, binding: Binding): string | undefined {
  if (step === 'door' && !binding.household) return '请先选择您住的那一户'
  if (step === 'name' && !binding.name.trim()) return '请写上您的姓名'
  return undefined
}

const fieldSteps: Record<string, StepName> = { 'body.household': 'door', 'body.name': 'name', 'body.phone': 'phone', 'body.relation': 'relation' }

/** The question whose answer the server refused first, so that elder mode goes back to it. */
export function stepOf(problem: ApiProblem): StepName | undefined {
  return problem.errors.flatMap(({ path }) => fieldSteps[path] ?? [])[0]
}
