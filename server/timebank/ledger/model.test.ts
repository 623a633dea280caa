import fc from 'fast-check'
import { useDatabase } from '../../../tests/support/database'
import { transaction } from '../../database/transaction'
import { systemActor } from '../../events/emit'
import { EventModel } from '../../events/event.model'
import { Problem } from '../../http/problem'
import { withLiveSource } from '../proof/live-source'
import { verifyLedger } from '../proof/verify'
import { AccountModel, accountOf } from './account.model'
import { hold, settleHold } from './holds'
import { post, type NewTransfer } from './post'
import { reverse } from './reverse'
import { TransferModel } from './transfer.model'

useDatabase()

const at = new Date('2026-11-24T02:00:00Z')
const names = ['person:a', 'person:b', 'person:c', 'pool:1'] as const
const account = fc.constantFrom(...names)
const minutes = fc.integer({ min: 1, max: 120 })
const ceiling = 300

type Step =
  | { do: 'earn'; to: (typeof names)[number]; minutes: number }
  | { do: 'gift'; from: (typeof names)[number]; to: (typeof names)[number]; minutes: number; bounded: boolean }
  | { do: 'hold'; of: (typeof names)[number]; minutes: number }
  | { do: 'settle'; hold: number; captured: number }
  | { do: 'reverse'; transfer: number }
  | { do: 'retry'; transfer: number }
  | { do: 'fail'; to: (typeof names)[number]; minutes: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('earn' as const), to: account, minutes }),
  fc.record({ do: fc.constant('gift' as const), from: account, to: account, minutes, bounded: fc.boolean() }),
  fc.record({ do: fc.constant('hold' as const), of: account, minutes }),
  fc.record({ do: fc.constant('settle' as const), hold: fc.nat(10), captured: fc.nat(120) }),
  fc.record({ do: fc.constant('reverse' as const), transfer: fc.nat(20) }),
  fc.record({ do: fc.constant('retry' as const), transfer: fc.nat(20) }),
  fc.record({ do: fc.constant('fail' as const), to: account, minutes }),
)

/** What the ledger should have, told in numbers only. */
class Model {
  readonly available = new Map<string, number>(names.map((name) => [name, 0]))
  readonly held = new Map<string, number>(names.map((name) => [name, 0]))
  readonly transfers: NewTransfer[] = []
  readonly reversed = new Set<string>()
  readonly holds: { id: string; of: (typeof names)[number]; minutes: number; open: boolean }[] = []

  can(from: string, minutes: number): boolean {
    return this.available.get(from)! >= minutes
  }
  move(from: string | null, to: string | null, minutes: number): void {
    if (from) this.available.set(from, this.available.get(from)! - minutes)
    if (to) this.available.set(to, this.available.get(to)! + minutes)
  }
  hasRoom(to: string, minutes: number): boolean {
    return this.available.get(to)! + this.held.get(to)! + minutes <= ceiling
  }
}

const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error instanceof Problem ? error.code : Promise.reject(error)))
const transfer = (id: string, kind: NewTransfer['kind'], from: NewTransfer['from'], to: NewTransfer['to'], minutes: number): NewTransfer => ({ id, kind, from, to, minutes, at, by: systemActor, words: null, source: null, path: '' })
const source = { type: 'redemption' as const, id: '1', label: '理发' }
const booking = { by: systemActor, at, path: '' }

let keys = 0

async function take(step: Step, model: Model): Promise<void> {
  const id = `${step.do}:${++keys}`
  switch (step.do) {
    case 'earn': {
      const earning = transfer(id, 'earn', 'issuance', step.to, step.minutes)
      await post([earning])
      model.transfers.push(earning)
      return model.move(null, step.to, step.minutes)
    }
    case 'gift': {
      if (step.from === step.to) return expect(post([transfer(id, 'gift', step.from, step.to, step.minutes)])).rejects.toThrow('from')
      const bounded = step.bounded && step.to !== 'pool:1'
      const gift = { ...transfer(id, 'gift', step.from, step.to, step.minutes), ...(bounded ? { ceiling: { most: ceiling, overflow: [] } } : {}) }
      const expected = !model.can(step.from, step.minutes) ? 'timebank.not_enough' : bounded && !model.hasRoom(step.to, step.minutes) ? 'timebank.recipient_full' : 'done'
      expect(await codeOf(post([gift]))).toBe(expected)
      if (expected !== 'done') return
      model.transfers.push(gift)
      return model.move(step.from, step.to, step.minutes)
    }
    case 'hold': {
      const expected = model.can(step.of, step.minutes) ? 'done' : 'timebank.not_enough'
      expect(await codeOf(hold({ ...booking, id, account: step.of, minutes: step.minutes, source }))).toBe(expected)
      if (expected !== 'done') return
      model.holds.push({ id, of: step.of, minutes: step.minutes, open: true })
      model.move(step.of, null, step.minutes)
      model.held.set(step.of, model.held.get(step.of)! + step.minutes)
      return
    }
    case 'settle': {
      const open = model.holds[step.hold]
      if (!open) return
      const captured = Math.min(step.captured, open.minutes)
      const ended = await settleHold(open.id, { ...booking, capture: captured > 0 ? { to: 'pool:1', minutes: captured, service: false } : null })
      expect(ended === null).toBe(!open.open)
      if (!open.open) return
      open.open = false
      model.held.set(open.of, model.held.get(open.of)! - open.minutes)
      model.move(null, 'pool:1', captured)
      return model.move(null, open.of, open.minutes - captured)
    }
    case 'reverse': {
      const original = model.transfers[step.transfer]
      if (!original) return
      const expected = model.reversed.has(original.id) ? 'timebank.already_reversed' : model.can(original.to, original.minutes) ? 'done' : 'timebank.not_enough'
      expect(await codeOf(reverse(original.id, { ...booking, words: '记错了' }))).toBe(expected)
      if (expected !== 'done') return
      model.reversed.add(original.id)
      return model.move(original.to, original.from === 'issuance' ? null : original.from, original.minutes)
    }
    case 'retry': {
      const known = model.transfers[step.transfer]
      if (known) expect((await post([known])).map(({ _id }) => _id)).toEqual([known.id])
      return
    }
    case 'fail': {
      const failing = transaction(async () => {
        await post([transfer(id, 'earn', 'issuance', step.to, step.minutes)])
        throw new Error('failed after all')
      })
      return expect(failing).rejects.toThrow('failed after all')
    }
  }
}

test('whatever is asked in whatever order, the ledger has what a model in numbers has, and verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      for (const one of [AccountModel, TransferModel, EventModel]) await one.collection.deleteMany({})
      await AccountModel.db.collection('holds').deleteMany({})
      const model = new Model()
      for (const one of steps) await take(one, model)
      for (const name of names) expect(await accountOf(name)).toMatchObject({ available: model.available.get(name), held: model.held.get(name) })
      expect(await EventModel.countDocuments({ 'subject.type': 'transfer' })).toBe(await TransferModel.countDocuments())
      expect((await withLiveSource((live) => verifyLedger(live, new Map()))).findings).toEqual([])
    }),
    { numRuns: Number(process.env.LEDGER_RUNS ?? 20) },
  )
}, 300_000)
