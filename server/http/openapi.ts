import { z } from 'zod'
import type { EndpointDeclaration } from '../../shared/contract/endpoint'
import { problems, type ProblemCode } from '../../shared/contract/problems'
import type { Route } from './implement'

const always: readonly ProblemCode[] = ['too_many', 'internal']

/** The OpenAPI 3.1 document of the bound endpoints, made from the contract alone. */
export function openApiOf(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const { key, endpoint } of routes) {
    const [method, path] = key.split(' ') as [string, string]
    const openPath = path.replace(/:(\w+)/g, '{$1}')
    ;(paths[openPath] ??= {})[method.toLowerCase()] = operation(endpoint)
  }
  return {
    openapi: '3.1.0',
    info: { title: '邻里 Linli', version: '1', description: 'Times are UTC, durations minutes. Problems are RFC 9457 application/problem+json with a stable `code`.' },
    servers: [{ url: '/api' }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: problemSchema },
    },
  }
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problems) },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', required: ['path', 'code', 'detail'], properties: { path: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } } },
    },
    requestId: { type: 'string' },
  },
}

function operation(endpoint: EndpointDeclaration): object {
  const codes = [
    ...always,
    ...(endpoint.access === 'signedIn' ? (['unauthenticated', 'token_expired', 'forbidden'] as const) : []),
    ...(endpoint.params ? (['not_found'] as const) : []),
    ...(endpoint.query || endpoint.body ? (['bad_input'] as const) : []),
    ...(endpoint.idempotent ? (['idempotency.mismatch'] as const) : []),
    ...(endpoint.errors ?? []),
  ]
  const parameters = [
    ...parametersOf('path', endpoint.params),
    ...parametersOf('query', endpoint.query),
    ...(endpoint.idempotent ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', minLength: 8, maxLength: 100 } }] : []),
  ]
  return {
    operationId: endpoint.id,
    tags: [endpoint.id.split('.')[0]],
    summary: endpoint.doc,
    ...(endpoint.access === 'signedIn' ? { security: [{ bearer: [] }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBodyOf(endpoint),
    responses: { 200: successOf(endpoint), ...failuresOf(codes) },
  }
}

function requestBodyOf(endpoint: EndpointDeclaration): object {
  if (endpoint.raw === 'upload') {
    const schema = { type: 'object', required: ['file'], properties: { purpose: { type: 'string', enum: ['photo', 'voice', 'table'] }, file: { type: 'string', format: 'binary' } } }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (!endpoint.body) return {}
  return { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } } }
}

function successOf(endpoint: EndpointDeclaration): object {
  if (endpoint.raw === 'download') return { description: 'The file', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
  return { description: 'Done', content: { 'application/json': { schema: schemaOf(endpoint.result, 'output') } } }
}

function failuresOf(codes: readonly ProblemCode[]): Record<string, object> {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of new Set(codes)) byStatus.set(problems[code].status, [...(byStatus.get(problems[code].status) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      { description: list.join(', '), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    ]),
  )
}

function parametersOf(where: 'path' | 'query', schema: z.ZodObject | undefined): object[] {
  if (!schema) return []
  const json = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return rest
}
