import { issueDetail } from '../../../../tests/support/issue-detail'
import { courseOf } from './course-steps'
import { standingOf } from './standing'

const now = new Date('2026-11-23T03:00:00Z')
const standing = (part: Parameters<typeof issueDetail>[0]) => standingOf(issueDetail(part), now)

test('tells its reporter who is waited for, by when, since when and what comes next', () => {
  expect(standing({})).toEqual({
    headline: '等福民社区 3 号楼楼栋长受理',
    due: '明天上午 10 点前受理',
    overdue: false,
    since: '今天上午 10:00 起',
    why: null,
    next: expect.stringContaining('受理后'),
    answer: null,
  })
})

test('tells the holder what to do and how much time is left', () => {
  const holder = { name: '陈志强', label: '3 号楼楼栋长', me: true, phone: null }
  expect(standing({ mine: false, holder, due: '2026-11-23T05:20:00Z' })).toMatchObject({ headline: '请受理', due: '今天下午 1:20 前受理，还剩 2 小时 20 分' })
})

test('says how late it is', () => {
  expect(standing({ overdue: true, due: '2026-11-23T01:00:00Z' })).toMatchObject({ overdue: true, due: '原定今天上午 9 点前受理，已超时 2 小时' })
})

test('says why somebody else has it than one would expect', () => {
  expect(standing({ why: '3 号楼楼栋长休假至周五，由副楼长代收' }).why).toBe('3 号楼楼栋长休假至周五，由副楼长代收')
})

test('tells neighbours of an inspected issue nothing of the reporter’s deadline', () => {
  expect(standing({ state: 'inspected', mine: false })).toMatchObject({ headline: '已核查，等上报人评价', due: null })
  expect(standing({ state: 'inspected', can: { judge: true } })).toMatchObject({ headline: '已核查，请您评价', due: '明天上午 10 点前请您评价' })
})

const rejected = { at: '2026-11-23T02:30:00Z', type: 'issue.rejected', words: '楼栋长没有受理', note: '不归社区管', photos: [] }

test('shows the answer with a rejection, and the way to object only while there is one', () => {
  const timeline = [...issueDetail().timeline, rejected]
  expect(standing({ state: 'rejected', holder: null, timeline, can: { object: true } })).toMatchObject({ answer: { by: 'rejected', words: '不归社区管' }, next: expect.stringContaining('异议') })
  expect(standing({ state: 'rejected', holder: null, due: null, timeline }).next).toBeNull()
})

test('the course is told newest first, below what it waits for, without saying the post twice', () => {
  const steps = courseOf(issueDetail(), '等楼栋长受理', now)
  expect(steps.map(({ words, state }) => [words, state])).toEqual([
    ['等楼栋长受理', 'next'],
    ['派给福民社区 3 号楼楼栋长陈志强', 'past'],
    ['王秀英上报了“路灯楼道灯”', 'past'],
  ])
})

test('the course keeps a reason that says more', () => {
  const timeline = [{ at: '2026-11-23T02:00:00Z', type: 'issue.dispatched', words: '派给3 号楼副楼栋长刘海燕：楼栋长休假至周五，由副楼栋长代收', note: null, photos: [] }]
  expect(courseOf(issueDetail({ state: 'closed', holder: null, timeline }), '', now)[0]?.words).toContain('休假')
})
