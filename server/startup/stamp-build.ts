import path from 'node:path'
import { beginBuild, endBuild, type Target } from './build-stamp'

/** Run by npm before and after `build:h5` and `build:weapp`: `stamp-build.ts begin|end h5|weapp`. */
const [when, target] = process.argv.slice(2) as ['begin' | 'end', Target]
const root = path.join(__dirname, '..', '..')
if (when === 'begin') beginBuild(root, target)
else endBuild(root, target)
