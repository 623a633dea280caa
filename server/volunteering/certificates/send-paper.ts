import type Koa from 'koa'
import type { Services } from '../../services'
import type { Certificate } from './certificate.model'
import { makePaper } from './paper-thread'
import { verifyAddress } from './presenter'

/** Sends a certificate as a PDF to keep or print. It is made each time: nothing of it lies about on the server. */
export async function sendPaper(certificate: Certificate, env: Services['env'], koa: Koa.Context): Promise<void> {
  koa.attachment(`志愿服务证明-${certificate.number}.pdf`, { fallback: `certificate-${certificate.number}.pdf` })
  koa.set('Cache-Control', 'private, no-store')
  koa.type = 'application/pdf'
  koa.body = await makePaper(certificate, verifyAddress(certificate, env))
}
