import { ActPage } from '../act-page'
import { InspectForm } from './inspect-form'

/** 核查: looks at what another has done, and says whether it is done. */
export default function InspectPage() {
  return <ActPage step="inspect">{(issue, acting) => <InspectForm issue={issue} acting={acting} />}</ActPage>
}
