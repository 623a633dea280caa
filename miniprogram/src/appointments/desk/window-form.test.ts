import { readMinute, readWindow, sizeOf, windowFormOf } from './window-form'

test.each([
  ['9', 540], ['9:30', 570], ['9：30', 570], ['0930', 570], ['930', 570], ['9点', 540], ['9点半', 570], ['18 : 05', 1085], ['１８:００', 1080], ['24:00', 1440], ['0', 0],
])('%s is a time', (typed, minute) => expect(readMinute(typed)).toBe(minute))

test.each(['', '25:00', '24:30', '9:7', '9:60', '上午', '-1'])('%s is none', (typed) => expect(readMinute(typed)).toBeNull())

test('a window that is typed comes out as it went in', () => {
  const window = { from: 540, until: 720, slotMinutes: 30, perCounter: 2, counters: 3 }
  expect(readWindow(windowFormOf(window))).toEqual({ window })
  expect(sizeOf(window)).toEqual({ slots: 6, numbers: 36 })
  expect(sizeOf({ ...window, until: 725 })).toEqual({ slots: 6, numbers: 36 })
})

test('everything that is wrong is named', () => {
  expect(readWindow({ from: 'x', until: '', slotMinutes: '3', perCounter: '0', counters: '31' })).toEqual({
    wrong: { from: '请写成 9:00 这样。', until: '请写成 9:00 这样。', slotMinutes: '请写 5 到 480。', perCounter: '请写 1 到 200。', counters: '请写 1 到 30。' },
  })
  expect(readWindow({ from: '9:00', until: '9:20', slotMinutes: '30', perCounter: '1', counters: '1' })).toEqual({ wrong: { until: '这段时间放不下一个号。' } })
})
