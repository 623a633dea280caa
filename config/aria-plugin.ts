import path from 'node:path'
import components from '../miniprogram/src/aria/components.json'

interface Platform {
  template: { mergeComponents: (context: BuildContext, patch: typeof components) => void }
  runtimePath: string | string[]
}

interface BuildContext {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void
}

/**
 * Taro plugin: lets `ariaRole`, `ariaLabel` and the like reach WeChat's screen readers; Taro's own templates leave them
 * out. An empty value in components.json takes the property of the same name in camel case.
 */
export default function ariaPlugin(context: BuildContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      if (process.env.TARO_ENV !== 'weapp') return
      platform.template.mergeComponents(context, components)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, '..', 'miniprogram/src/aria/runtime.ts')].flat()
    },
  })
}
