import { speakHours } from '@shared/timebank/speak'
import type { Opening } from './signs'

export const stateLabels: Record<Opening['state'], string> = { checking: '正在核对', invalid: '有错误', ready: '等入账', applying: '正在入账', done: '已入账', failed: '没有全部入账' }

/** What the desk reads over paper ledgers that come into the time bank. */
export const openingWords = {
  title: '期初余额导入',
  lead: '把以前记在本子、表格上的服务时间，转进居民的时间账户。先核对，没有错误才能入账。',
  start: '上传一份台账',
  table: '导入记录，用上下箭头移动，按回车打开',
  columns: { file: '台账', total: '合计', at: '上传时间', state: '现在' },
  empty: '还没有导入过。上传第一份台账，先核对，再入账。',
  detail: '导入情况',
  choose: '点一份台账，在这里看核对结果；也可以上传新的一份。',

  place: '给哪里的居民',
  placeHint: '台账里的人要住在这里，住址已经确认。',
  placeNeeded: '请先选地方。',
  file: '台账文件',
  fileHint: 'CSV 或 Excel（.xlsx）文件，一行一笔。',
  chooseFile: '选择文件',
  chooseAnother: '换一个文件',
  fileNeeded: '请先选文件。',
  check: '上传并核对',
  checking: '正在上传…',
  uploading: (percent: number) => `正在上传，${percent}%`,
  kept: '选好的文件还在，再试一次就行。',

  reading: '正在读台账……',
  checkedSoFar: (rows: number) => `正在核对：已看 ${rows} 行`,
  bookedSoFar: (booked: number, rows: number) => `正在入账：${booked} / ${rows} 笔`,
  leave: '可以先去做别的，回来还在这里。',
  statusLost: '没能问到进度，会接着再问。',
  notices: '请注意',

  invalid: (count: number) => `有 ${count} 处错误，一笔都没有入账。请在表格里改好，再上传一次。`,
  again: '改好了，重新上传',
  ready: (rows: number, total: number) => `核对好了，没有错误：${rows} 笔，合计 ${speakHours(total)}。还没有入账。`,
  apply: (rows: number) => `入账 ${rows} 笔`,
  sure: (rows: number, total: number, place: string) => `要把 ${rows} 笔、合计 ${speakHours(total)}记到${place}居民的账户吗？每位居民会收到通知。入账后不能整批撤回，记错的要一笔一笔申请冲正。`,
  confirm: '确认入账',
  applying: '正在开始…',
  notNow: '先不入账',
  done: (booked: number, total: number) => `已全部入账：${booked} 笔，合计 ${speakHours(total)}。`,
  failed: (booked: number, errors: number) => `${booked ? `已入账 ${booked} 笔，其余没有入账` : '一笔都没有入账'}，有 ${errors} 处问题。已入账的不会重复记。`,
  goOn: (rest: number) => `接着入账余下的 ${rest} 笔`,
  checkAgain: '重新核对',
  sureCheckAgain: '只是重新核对，不会入账；核对好了，再由您确认入账。现在重新核对吗？',
  sureGoOn: '会先再核对一遍，没有问题才接着入账。已入账的不会重复记。确认接着做吗？',
  gone: '上传的表格已经删除。请把没有入账的行另存一份，改好后重新上传。',
  another: '再上传一份',

  facts: { place: '地方', rows: '一共', total: '合计', booked: '已入账', by: '谁上传的', at: '上传时间', finishedAt: '入账时间' },
  rowsOf: (rows: number) => `${rows} 笔`,
  notYet: '还在数',
}

export const templateWords = {
  title: '表格要有这些列',
  file: '时间台账.csv',
  columns: [
    { name: '姓名', example: '王秀英', hint: '和登记的姓名一样' },
    { name: '手机号', example: '13800000000', hint: '没有可留空；同名的人要填' },
    { name: '小时', example: '1.5', hint: '小时和分钟填一列就行，要合成整数分钟' },
    { name: '分钟', example: '90', hint: '整数' },
    { name: '来源', example: '2023年纸质台账第12页', hint: '同一人、同一来源只能入账一次' },
    { name: '备注', example: '食堂帮厨', hint: '可不填，居民在明细里看得到' },
  ],
}
