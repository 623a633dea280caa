/** WeChat's sign-in is not in a browser. */
export function WeChatEntry(): null {
  return null
}
