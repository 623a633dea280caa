import type Koa from 'koa'
import send from 'koa-send'

const year = 365 * 24 * 3600 * 1000

/** Serves the h5 build: hashed files for a year, the page itself always fresh. */
export function web(folder: string): Koa.Middleware {
  return async (ctx, next) => {
    if (ctx.path.startsWith('/api') || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next()
    const hashed = /\.[0-9a-f]{8}\.(js|css)$/.test(ctx.path)
    try {
      await send(ctx, ctx.path === '/' ? '/index.html' : ctx.path, { root: folder, maxage: hashed ? year : 0, immutable: hashed })
    } catch (error) {
      if ((error as { status?: number }).status !== 404) throw error
      await next()
    }
  }
}
