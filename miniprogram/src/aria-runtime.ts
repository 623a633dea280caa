import { mergeInternalComponents } from '@tarojs/shared'

declare const ARIA_COMPONENTS: Record<string, Record<string, string>>

// The same as config/aria-plugin.ts does to the templates: both sides number a component's properties from this list.
mergeInternalComponents(ARIA_COMPONENTS)
