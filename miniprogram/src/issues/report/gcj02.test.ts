import { toGcj02 } from './gcj02'

test('meets the published example of Beijing to the last digit', () => {
  const there = toGcj02({ longitude: 116.404, latitude: 39.915 })
  expect(there.longitude).toBeCloseTo(116.41024449916938, 10)
  expect(there.latitude).toBeCloseTo(39.91640428150164, 10)
})

test('shifts 嘉峪关 by some hundred metres, never by kilometres', () => {
  const there = toGcj02({ longitude: 98.289, latitude: 39.773 })
  const metres = Math.hypot((there.latitude - 39.773) * 111_000, (there.longitude - 98.289) * 111_000 * Math.cos((39.773 * Math.PI) / 180))
  expect(metres).toBeGreaterThan(50)
  expect(metres).toBeLessThan(1000)
})

test('leaves the rest of the world alone', () => {
  expect(toGcj02({ longitude: 2.35, latitude: 48.85 })).toEqual({ longitude: 2.35, latitude: 48.85 })
})
