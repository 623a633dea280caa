import { addressOf } from '@/api/transport'
import { session } from '@/session/session'
import type { Kept } from './save-paper'

/** See save-paper.ts: a browser puts it among its downloads. */
export async function savePaper({ id, number }: { id: string; number: string }): Promise<Kept> {
  const answer = await fetch(addressOf('/timebank/certificates/:id/pdf', { params: { id } }), { headers: { authorization: `Bearer ${session()?.accessToken ?? ''}` } })
  if (!answer.ok) throw new Error(`the certificate was refused with ${answer.status}`)
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = `志愿服务证明-${number}.pdf`
  link.click()
  // The browser has taken it by the next turn of the loop.
  setTimeout(() => URL.revokeObjectURL(address), 0)
  return 'saved'
}
