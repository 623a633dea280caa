import { groupTargets, type Target } from './targets'

let posts = 0
const target = (placeLabel: string, name: string, more: Partial<Target> = {}): Target => ({
  post: String(++posts).padStart(24, '0'),
  name,
  role: 'grid_worker',
  label: '',
  placeLabel,
  away: false,
  ...more,
})

test('puts targets under their place, nearest place first as the server sent them', () => {
  const groups = groupTargets([target('3 号楼', '陈志强'), target('第一网格', '吴丽'), target('福民社区', '郑书记'), target('3 号楼', '刘海燕')])
  expect(groups.map(({ place, targets }) => [place, targets.map(({ name }) => name)])).toEqual([
    ['3 号楼', ['陈志强', '刘海燕']],
    ['第一网格', ['吴丽']],
    ['福民社区', ['郑书记']],
  ])
})

test('within a place departments follow the chain and whoever is away comes last', () => {
  const [group] = groupTargets([
    target('福民社区', '民警', { role: 'department' }),
    target('福民社区', '请假的', { away: true }),
    target('福民社区', '郑书记', { role: 'community_contact' }),
    target('福民社区', '请假的部门', { role: 'department', away: true }),
  ])
  expect(group?.targets.map(({ name }) => name)).toEqual(['郑书记', '民警', '请假的', '请假的部门'])
})

test('a post over everything has a place to stand under', () => {
  expect(groupTargets([target('', '管理员')])[0]?.place).toBe('全市')
})
