/**
 * Every problem the API can answer with: stable code, HTTP status, and the Chinese words a resident reads when the
 * server has nothing more exact to say (RFC 9457 `detail`).
 */
export const problems = {
  bad_input: { status: 400, detail: '有些内容填得不对，请看下面的提示。' },
  bad_request: { status: 400, detail: '请求的格式不对。' },
  unauthenticated: { status: 401, detail: '请先登录。' },
  token_expired: { status: 401, detail: '登录已过期，请重新登录。' },
  forbidden: { status: 403, detail: '您没有权限做这件事。' },
  not_found: { status: 404, detail: '没有找到，或者您不能查看。' },
  method_not_allowed: { status: 405, detail: '这个地址不支持这种请求。' },
  conflict: { status: 409, detail: '内容已经被别人改动，请刷新后再试。' },
  'idempotency.mismatch': { status: 409, detail: '这个提交编号已用于另一份内容。' },
  too_large: { status: 413, detail: '文件或内容太大了。' },
  unsupported_type: { status: 415, detail: '不支持这种文件类型。' },
  too_many: { status: 429, detail: '操作太频繁，请稍后再试。' },
  internal: { status: 500, detail: '服务器出错了，请稍后再试。' },
  unavailable: { status: 503, detail: '服务暂时不可用，请稍后再试。' },
  'people.wechat_refused': { status: 401, detail: '微信登录没有成功，请重新打开小程序再试。' },
  'people.wechat_unavailable': { status: 503, detail: '微信服务暂时连不上，请稍后再试。' },
  'people.phone_taken': { status: 409, detail: '这个手机号已绑定另一个微信，请联系社区工作人员。' },
  'people.already_bound': { status: 409, detail: '您已经登记过这个门牌。' },
  'people.binding_settled': { status: 409, detail: '这条住户登记已经有人处理过了。' },
  'people.too_many_doors': { status: 409, detail: '最多可以登记两个门牌。' },
  'places.import_invalid': { status: 422, detail: '文件里有错误，什么都没有写入。请按提示修改后再导入。' },
  'places.import_running': { status: 409, detail: '另一个导入正在进行，请等它完成。' },
  'places.rows_over_limit': { status: 413, detail: '文件行数超过上限。' },
  'issues.changed': { status: 409, detail: '这件事刚刚已被别人处理，请刷新后再看。' },
  'issues.step_not_allowed': { status: 409, detail: '这件事现在不能这样操作。' },
  'issues.photo_needed': { status: 422, detail: '这类事项办理后需要上传现场照片。' },
  'issues.own_work': { status: 403, detail: '自己办理的事项不能由自己核查。' },
  'issues.already_supported': { status: 409, detail: '您已经说过“我也遇到了”。' },
  'issues.already_objected': { status: 409, detail: '异议只能提出一次。' },
  'issues.nobody_answers': { status: 503, detail: '这个地方还没有负责的工作台，请直接联系社区。' },
  'issues.bad_target': { status: 422, detail: '不能转给这个人，请重新选择。' },
  'people.consent_exists': { status: 409, detail: '您已经同意过由他代办。' },
  'appointments.full': { status: 409, detail: '这个时段刚刚约满了。您可以候补，或选别的时间。' },
  'appointments.not_full': { status: 409, detail: '这个时段现在有空位，可以直接预约。' },
  'appointments.already_booked': { status: 409, detail: '这项服务这一天已经约过了，一天只能约一次。' },
  'appointments.open_limit': { status: 409, detail: '这项服务的预约数已到上限，办完再约。' },
  'appointments.slot_closed': { status: 409, detail: '这个时段已停约，请选别的时间。' },
  'appointments.out_of_window': { status: 409, detail: '这个时段现在不能约：只能约还没开始的、14 天以内的时段。' },
  'appointments.past_cut_off': { status: 409, detail: '已过取消和改期的时间，请打电话给服务点。' },
  'appointments.no_consent': { status: 403, detail: '他还没有同意由您代办，或者已经收回同意。' },
  'appointments.blocked': { status: 403, detail: '因多次约了没来，暂时不能在线预约。可以打电话或到社区请工作人员代约。' },
  'appointments.offer_over': { status: 409, detail: '保留的时间已过，号已经给了下一位。' },
  'appointments.bad_code': { status: 404, detail: '没有找到这个签到码，请核对后再试。' },
  'appointments.code_used': { status: 409, detail: '这个签到码已经用过了。' },
  'appointments.wrong_day': { status: 409, detail: '这个预约不是今天的。' },
  'appointments.too_early': { status: 409, detail: '时段还没开始，不能记为没来。' },
  'appointments.overbooked': { status: 409, detail: '这样改会让已经约好的人没有号，什么都没有改动。' },
  'appointments.changed': { status: 409, detail: '内容刚刚有变动，请刷新后再看。' },
  'appointments.step_not_allowed': { status: 409, detail: '现在不能这样操作。' },
  'timebank.not_enough': { status: 409, detail: '可用的时间不够。' },
  'timebank.recipient_full': { status: 409, detail: '对方存的时间已到上限，收不下了。可以赠给社区互助池。' },
  'timebank.not_reversible': { status: 409, detail: '这一笔不能冲正。' },
  'timebank.already_reversed': { status: 409, detail: '这一笔已经冲正，或正在等人复核。' },
  'timebank.reversal_settled': { status: 409, detail: '这件冲正已经有人处理了。' },
  'timebank.same_person': { status: 403, detail: '提出冲正的人不能自己复核，请另一位工作人员来。' },
  'timebank.offer_gone': { status: 409, detail: '已经兑完了，或不再提供。' },
  'timebank.bad_code': { status: 404, detail: '没有这个兑换码，请核对后再试。' },
  'timebank.redemption_over': { status: 409, detail: '这个兑换码已经用过、取消或过期了。' },
  'timebank.entitled_already': { status: 409, detail: '她已经登记过了。' },
  'timebank.nothing_to_certify': { status: 409, detail: '这段时间里没有已确认的服务。' },
  'timebank.import_not_ready': { status: 409, detail: '这次导入现在不能入账：还在检查、有错误，或已经入账。' },
  'volunteering.already_signed': { status: 409, detail: '您已经报过名了。' },
  'volunteering.overlap': { status: 409, detail: '和另一次服务的时间重叠，同一段时间不能算两次。' },
  'volunteering.activity_over': { status: 409, detail: '活动已经开始、结束或取消了。' },
  'volunteering.fewer_than_taken': { status: 409, detail: '名额不能少于已经报名的人数。' },
  'volunteering.bad_code': { status: 409, detail: '签到码不对或已经过期，请看组织者手机上现在的码。' },
  'volunteering.not_now': { status: 409, detail: '现在还不能签到或签退。' },
  'volunteering.own_service': { status: 403, detail: '不能给自己或自己家里人确认服务时间。' },
  'volunteering.too_many_minutes': { status: 422, detail: '时间超过了约定或计划的上限。' },
  'volunteering.pool_not_for_her': { status: 409, detail: '只有登记的高龄独居老人可以用社区互助池的时间。' },
  'volunteering.changed': { status: 409, detail: '刚刚已有变动，请刷新后再看。' },
  'volunteering.step_not_allowed': { status: 409, detail: '现在不能这样操作。' },
  'files.not_yours': { status: 422, detail: '有的照片或录音不是您上传的，或已经用过了。' },
  'files.broken': { status: 422, detail: '文件打不开，可能已损坏，请重新拍照或录音。' },
} as const satisfies Record<string, { status: number; detail: string }>

export type ProblemCode = keyof typeof problems

/** One wrong field. `path` is where it is: `body.text`, `query.cursor`, or a cell such as `B7`. */
export interface FieldError {
  path: string
  code: string
  detail: string
}

/** RFC 9457 `application/problem+json` as this API sends it. */
export interface ProblemBody {
  type: string
  title: string
  status: number
  code: ProblemCode
  detail: string
  errors?: FieldError[]
  requestId: string
}
