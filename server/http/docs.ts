import Router from '@koa/router'
import send from 'koa-send'
import { getAbsoluteFSPath } from 'swagger-ui-dist'

const page = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>邻里 API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="api"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true })`

/** /api/openapi.json and /api/docs, a page to read it with Swagger UI, served from this machine. */
export function docsRouter(document: object): Router {
  const text = JSON.stringify(document)
  const router = new Router({ prefix: '/api' })
  router.get('/openapi.json', (ctx) => {
    ctx.type = 'application/json'
    ctx.body = text
  })
  router.get('/docs', (ctx) => {
    ctx.type = 'html'
    ctx.body = page
  })
  router.get('/docs/start.js', (ctx) => {
    ctx.type = 'js'
    ctx.body = start
  })
  router.get('/docs/:file', async (ctx) => {
    const file = ctx.params.file ?? ''
    if (/^swagger-ui[\w.-]*\.(css|js)$/.test(file)) await send(ctx, file, { root: getAbsoluteFSPath(), maxAge: 3_600_000 })
  })
  return router
}
