/** A consultation in writing (书面咨询) with a professional: whose turn it is, until the resident closes it with a verdict. */
export const enquiryStates = ['asked', 'answered', 'closed'] as const
export type EnquiryState = (typeof enquiryStates)[number]

export const enquiryStateLabels: Record<EnquiryState, string> = { asked: '等待答复', answered: '已答复', closed: '已结束' }

/** Minutes within which a question is answered, unless the service says otherwise: three days. */
export const answerWithin = 3 * 24 * 60
/** Days after an answer without a word from the resident: it closes as 'not judged'. */
export const closesAfterDays = 15
/** Messages a thread may have; then it is closed and asked anew. */
export const messageLimit = 200
