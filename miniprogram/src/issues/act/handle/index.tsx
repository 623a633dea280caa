import { ActPage } from '../act-page'
import { HandleForm } from './handle-form'

/** 处置: what was done, a photo before the words. */
export default function HandlePage() {
  return <ActPage step="handle">{(issue, acting) => <HandleForm issue={issue} acting={acting} />}</ActPage>
}
