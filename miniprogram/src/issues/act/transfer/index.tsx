import { ActPage } from '../act-page'
import { TransferForm } from './transfer-form'

/** 转派: passes an issue on to another post. */
export default function TransferPage() {
  return <ActPage step="transfer">{(issue, acting) => <TransferForm issue={issue} acting={acting} />}</ActPage>
}
