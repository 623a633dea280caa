/** What WeChat says of a user who signs in. */
export interface WeChatUser {
  openid: string
  unionid: string | null
}

/** The part of WeChat's server API that this product uses. Only this folder knows its addresses and errcodes. */
export interface WeChat {
  /** Exchanges the code of wx.login. Throws `people.wechat_refused` for a bad code, `people.wechat_unavailable` when WeChat does not answer. */
  signIn(code: string): Promise<WeChatUser>
  /** The phone number behind a getPhoneNumber code, 11 digits. Throws as `signIn`. */
  phoneNumber(code: string): Promise<string>
}
