import { crc32 } from 'node:zlib'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

/** Files in one zip, not compressed, as of 1 January 1980, so that the same files make the same zip. */
export function zipOf(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, data] of files) {
    const title = Buffer.from(name, 'latin1')
    const about = aboutOf(title, data)
    const local = Buffer.concat([number32(LOCAL), about, title])
    parts.push(local, data)
    directory.push(
      Buffer.concat([number32(CENTRAL), number16(20), about, number16(0, 0, 0), number32(0), number32(at), title]),
    )
    at += local.length + data.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.concat([
    number32(END),
    number16(0, 0, files.size, files.size),
    number32(index.length, at),
    number16(0),
  ])
  return Buffer.concat([...parts, index, end])
}

/** Version, flags, way of packing, time and day, check, lengths: the same in both places. */
const aboutOf = (title: Buffer, data: Buffer): Buffer =>
  Buffer.concat([
    number16(20, 0, 0, 0, 0x21),
    number32(crc32(data), data.length, data.length),
    number16(title.length, 0),
  ])

function number16(...numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 2)
  numbers.forEach((n, i) => {
    buffer.writeUInt16LE(n, i * 2)
  })
  return buffer
}

function number32(...numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 4)
  numbers.forEach((n, i) => {
    buffer.writeUInt32LE(n, i * 4)
  })
  return buffer
}
