/** What pages of other capabilities may use of the issue screens. */
export { WorkList } from './work/work-list'
export { type WorkListName, workLists, workWords } from './work/words'
export { IssueCard } from './list/issue-card'
export { IssueList } from './list/issue-list'
export { Unsent } from './list/unsent'
export { type Which, WhichIssues } from './list/which'
export { CategoryPicker } from './report/category-picker'
export { listWords } from './words'
