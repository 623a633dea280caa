/** An answer of WeChat's API: its own fields, or an errcode with an errmsg. */
export interface Answer {
  errcode?: number
  errmsg?: string
}
