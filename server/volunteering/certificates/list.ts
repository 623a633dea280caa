import { Types } from 'mongoose'
import type { Context } from '../../http/context'
import type { Verdict } from '../../http/implement'
import { afterCursor, pageOf } from '../../http/pages'
import { notFound, Problem } from '../../http/problem'
import { CertificateModel, type Certificate } from './certificate.model'

/** The actor's own certificates, newest first. Throws `bad_input` for a wrong cursor. */
export async function listCertificates({ cursor, limit }: { cursor?: string; limit: number }, { person }: Context['actor']): Promise<{ items: Certificate[]; next: string | null }> {
  const found = await CertificateModel.find({ $and: [{ person: person._id }, afterCursor<Certificate>(cursor, { field: 'issuedAt', direction: -1 })] })
    .sort({ issuedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Certificate[]>()
  return pageOf(found, limit, ({ issuedAt }) => issuedAt)
}

/** Loads a certificate by its id. Throws not_found. */
export async function loadCertificate(id: string): Promise<Certificate> {
  const certificate = await CertificateModel.findById(new Types.ObjectId(id)).lean<Certificate>()
  if (!certificate) throw notFound()
  return certificate
}

/** A certificate is its holder's; to others it does not exist. */
export function certificatePolicy({ person }: Context['actor'], certificate: Certificate): Verdict {
  return certificate.person.equals(person._id) ? true : 'hidden'
}

/** The certificate that a paper leads to. Throws not_found, for an unknown number and for a wrong check code alike. */
export async function lookUp(number: string, check: string): Promise<Certificate> {
  const certificate = await CertificateModel.findOne({ number: number.replace(/\s+/g, '').toUpperCase(), check }).lean<Certificate>()
  if (!certificate) throw new Problem('not_found', { detail: '没有这张证明。请核对编号和校验码，一个字都不能差。' })
  return certificate
}
