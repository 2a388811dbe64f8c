import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [number, number, number, number]

const TEAL: Colour = [11, 85, 99, 255]
const WHITE: Colour = [255, 255, 255, 255]
const CLEAR: Colour = [0, 0, 0, 0]

/** The icon that Teams shows in colour: 192 pixels, a white M on teal. */
export const colorIcon = (): Buffer => png(192, (x, y) => (isInM(x / 192, y / 192) ? WHITE : TEAL))

/** The icon that Teams shows in its bar: 32 pixels, a white M on nothing. */
export const outlineIcon = (): Buffer => png(32, (x, y) => (isInM(x / 32, y / 32) ? WHITE : CLEAR))

/** Whether a point of a square of one by one lies in the letter: two bars, and two strokes that meet between them. */
function isInM(x: number, y: number): boolean {
  if (y < 0.25 || y > 0.75 || x < 0.2 || x > 0.8) return false
  const fromSide = Math.min(x - 0.2, 0.8 - x)
  const inBar = fromSide < 0.11
  const stroke = 0.25 + fromSide * 1.1
  return inBar || (y >= stroke && y <= stroke + 0.16)
}

/** A square picture as PNG, RGBA, eight bits each. */
function png(size: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_column, x) => colourAt(x + 0.5, y + 0.5)).flat(),
  ])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
