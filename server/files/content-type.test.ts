import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { aac, m4a, mp3, oggOpus, phonePhoto, photo, wav, webm } from '../../tests/support/media'
import { contentTypeOf } from './content-type'

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('%s is a photo', async (format) => {
  expect(await contentTypeOf(await photo({ format }))).toMatchObject({ kind: 'photo', mime: `image/${format}` })
})

test('a photo is told by its first bytes alone', async () => {
  expect(await contentTypeOf((await phonePhoto()).subarray(0, 400))).toMatchObject({ kind: 'photo' })
})

test.each([
  ['audio/mpeg', mp3(2)],
  ['audio/aac', aac(2)],
  ['audio/mp4', m4a(2)],
  ['audio/mp4', m4a(2, { brand: 'iso5', fragmented: true })],
  ['audio/wav', wav(2)],
  ['audio/webm', webm(2)],
  ['audio/ogg', oggOpus(2)],
])('%s is a voice note', async (mime, content) => {
  expect(await contentTypeOf(content)).toMatchObject({ kind: 'voice', mime })
})

test.each([
  ['UTF-8', Buffer.from('编码,名称\n620201001,新华街道\n')],
  ['UTF-8 with BOM', Buffer.from('\ufeff编码,名称\n620201001,新华街道\n')],
  ['GB18030', iconv.encode('编码,名称\n620201001,新华街道\n', 'gb18030')],
  ['UTF-8 cut inside a character', Buffer.from('编码;名称').subarray(0, -1)],
])('a delimited text in %s is a table', async (_, content) => {
  expect(await contentTypeOf(content)).toMatchObject({ kind: 'table', extension: 'csv' })
})

const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(4), Buffer.from('mif1heic'), Buffer.alloc(100)])

test('HEIC is refused with what to do about it', async () => {
  await expect(contentTypeOf(heic)).rejects.toMatchObject({ code: 'unsupported_type', detail: expect.stringContaining('兼容性最佳') })
})

test.each([
  ['a Windows program', Buffer.concat([Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(500)])],
  ['a Linux program', readFileSync(process.execPath).subarray(0, 4096)],
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0,1,1"/>')],
  ['SVG with a declaration', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a web page', Buffer.from('<!doctype html><script>alert(1,2)</script>')],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf a,b\n')],
  ['JSON', Buffer.from('{"a":1,"b":2}')],
  ['a text without columns', Buffer.from('hello\nyou, there\n')],
  ['PDF', Buffer.from('%PDF-1.7\n1 0 obj, a')],
  ['a film', Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from('ftypqt  '), Buffer.alloc(100)])],
  ['zeros', Buffer.alloc(1000)],
])('%s is refused', async (_, content) => {
  await expect(contentTypeOf(content)).rejects.toMatchObject({ code: 'unsupported_type' })
})
