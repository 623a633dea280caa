import { beginBuild, endBuild, type Target } from './build-stamp'

/** Run by npm in the package's folder before and after `build:h5` and `build:weapp`: `stamp-build.ts begin|end h5|weapp`. */
const [when, target] = process.argv.slice(2) as ['begin' | 'end', Target]
if (when === 'begin') beginBuild(process.cwd(), target)
else endBuild(process.cwd(), target)
