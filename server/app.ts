import { bodyParser } from '@koa/bodyparser'
import Koa from 'koa'
import compress from 'koa-compress'
import helmet from 'koa-helmet'
import { docsRouter } from './http/docs'
import { respondToFailure } from './http/failure'
import { mount } from './http/mount'
import { openApiOf } from './http/openapi'
import { createRateLimit } from './http/rate-limit'
import { requestLog } from './http/request-log'
import { web } from './http/web'
import { authenticate } from './people'
import { routes } from './routes'
import type { Services } from './services'

export interface AppOptions {
  /** Where the h5 build lies; without it only the API is served. */
  webFolder?: string
  /** Answers the probes of a supervisor before anything is logged. */
  health?: Koa.Middleware
  /** Off for load measurements only. */
  rateLimits?: boolean
  /** On in tests: every result is checked against its contract. */
  checkResults?: boolean
}

/** Builds the Koa application: the whole API, its documentation, and the h5 pages. */
export function createApp(services: Services, options: AppOptions = {}): Koa {
  const app = new Koa({ proxy: services.env.trustProxy })
  if (options.health) app.use(options.health)
  app.use(requestLog(services.log))
  app.use(respondToFailure)
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          // A photo or recording just taken is a blob: it is read to be uploaded, and shown before that.
          'connect-src': ["'self'", 'blob:', 'data:'],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'blob:'],
          'style-src': ["'self'", "'unsafe-inline'"],
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: false,
    }),
  )
  app.use(compress({ threshold: 4096 }))
  app.use(bodyParser({ enableTypes: ['json'], jsonLimit: '256kb', onError: malformed }))
  const served = routes.filter((route) => services.env.mode !== 'production' || !route.endpoint.demoOnly)
  const api = mount(served, { services, authenticate, rateLimit: createRateLimit(options.rateLimits ?? true), checkResults: options.checkResults ?? false })
  const docs = docsRouter(openApiOf(served))
  app.use(docs.routes())
  app.use(api.routes())
  app.use(api.allowedMethods({ throw: true }))
  if (options.webFolder) app.use(web(options.webFolder))
  return app
}

function malformed(error: Error): never {
  throw Object.assign(error, { expose: true, status: (error as { status?: number }).status ?? 400 })
}
