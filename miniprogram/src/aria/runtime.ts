import { mergeInternalComponents } from '@tarojs/shared'
import components from './components.json'

// The same as config/aria-plugin.ts does to the templates: both sides number a component's properties from this list.
mergeInternalComponents(components)
