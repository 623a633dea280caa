import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const reasons: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) => `端口 ${port}（${host}）已被另一个程序占用。请停掉它，或设置另一个 PORT；要并排运行两份邻里，还要另设 DATA_DIR。`,
  EACCES: (_host, port) => `没有权限使用端口 ${port}，请设置 1024 以上的 PORT。`,
  EADDRNOTAVAIL: (host) => `HOST=${host} 不是这台机器的地址。`,
  ENOTFOUND: (host) => `HOST=${host} 不是这台机器的地址。`,
}

/**
 * Listens and returns the address to open in a browser, without a slash at the end.
 * @throws Error in plain words when the port is taken, not allowed, or the host is not ours
 */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? '']
      reject(reason ? new Error(reason(host, port)) : error)
    }
    server.once('error', refused)
    server.listen(port, host, () => {
      server.off('error', refused)
      resolve()
    })
  })
  const { address, family, port: given } = server.address() as AddressInfo
  const everywhere = address === '0.0.0.0' || address === '::'
  const name = everywhere ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address
  return `http://${name}:${given}`
}

/** Stops accepting, lets running requests finish for at most `withinMs`, then cuts the rest. */
export async function closeServer(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  // A connection kept alive becomes idle only after its last answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const limit = setTimeout(() => server.closeAllConnections(), withinMs)
  await closed
  clearInterval(idle)
  clearTimeout(limit)
}
