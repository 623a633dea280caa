/** Repeatable chance: the same seed gives the same sequence on every machine. */
export interface Random {
  /** From 0 up to but not including `below`, a whole number. */
  int(below: number): number
  pick<T>(list: readonly T[]): T
  /** True in `share` of the cases, 0 to 1. */
  chance(share: number): boolean
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for names and door numbers, not for secrets. */
export function seeded(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return { int, pick: (list) => list[int(list.length)]!, chance: (share) => next() < share }
}
