import path from 'node:path'

/**
 * What WeChat's screen readers are told, by component. An empty value takes the property of the same name in camel case
 * (`ariaLabel`).
 */
export const ariaComponents = {
  View: { 'aria-role': '', 'aria-label': '', 'aria-checked': '', 'aria-disabled': '', 'aria-hidden': '' },
  Button: { 'aria-role': '', 'aria-label': '', 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}

interface Platform {
  template: { mergeComponents: (context: BuildContext, patch: typeof ariaComponents) => void }
  runtimePath: string | string[]
}

interface BuildContext {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void
}

/** Taro plugin: lets `ariaRole`, `ariaLabel` and the like reach WeChat; Taro's own templates leave them out. */
export default function ariaPlugin(context: BuildContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (process.env.TARO_ENV !== 'weapp') return
      platform.template.mergeComponents(context, ariaComponents)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, '..', 'miniprogram/src/aria-runtime.ts')].flat()
    },
  })
}
