/** Makes Enter and Space press what has the focus. WeChat has no keyboard focus. */
export function pressByKeyboard(): void {}
