import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { parquet } from '../../../../src/cli/output/parquet.js'
import type { Cell, TableColumn } from '../../../../src/outcomes/index.js'

const fileOf = (type: TableColumn['type'], cells: readonly Cell[]): ArrayBuffer => {
  const bytes = parquet({ columns: [{ name: 'x', type, meaning: 'x' }], rows: cells.map((cell) => [cell]) })
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

const typeOf = (type: TableColumn['type'], cells: readonly Cell[]) => parquetMetadata(fileOf(type, cells)).schema[1]

const readBack = async (type: TableColumn['type'], cells: readonly Cell[]) =>
  (await parquetReadObjects({ file: fileOf(type, cells) })).map(({ x }) => x)

describe('a column of a Parquet file', () => {
  it('is of the type that it is said to be, whatever is in it', () => {
    expect(typeOf('number', [1, 2])).toMatchObject({ type: 'DOUBLE' })
    expect(typeOf('number', [])).toMatchObject({ type: 'DOUBLE' })
    expect(typeOf('whole', [1, null])).toMatchObject({ type: 'INT32', repetition_type: 'OPTIONAL' })
    expect(typeOf('whole', [null])).toMatchObject({ type: 'INT32' })
    expect(typeOf('text', [null])).toMatchObject({ type: 'BYTE_ARRAY', converted_type: 'UTF8' })
    expect(typeOf('yes-no', [null])).toMatchObject({ type: 'BOOLEAN' })
  })

  it('holds every whole number: 64 bits where one needs them, a double beyond what is exact', async () => {
    const most = 2 ** 31 - 1
    expect(typeOf('whole', [most, -most])).toMatchObject({ type: 'INT32' })
    expect(typeOf('whole', [1, most + 1])).toMatchObject({ type: 'INT64' })
    expect(await readBack('whole', [1, most + 1, null, -most - 1])).toEqual([
      ...[1n, BigInt(most) + 1n, null, -BigInt(most) - 1n],
    ])
    expect(await readBack('whole', [Number.MAX_SAFE_INTEGER])).toEqual([9007199254740991n])
    expect(typeOf('whole', [1, 2 ** 60])).toMatchObject({ type: 'DOUBLE' })
    expect(await readBack('whole', [1, 2 ** 60])).toEqual([1, 2 ** 60])
  })

  it('has yes and no in plain encoding, however many', async () => {
    const cells = Array.from({ length: 40 }, (_, place) => place % 3 === 0)
    const [group] = parquetMetadata(fileOf('yes-no', cells)).row_groups
    expect(group?.columns[0]?.meta_data?.encodings).toEqual(['PLAIN'])
    expect(await readBack('yes-no', cells)).toEqual(cells)
  })

  it('holds text of any alphabet, and blanks', async () => {
    const cells = ['Zoë', '修复', '', null, '🙂', '"a,b"\n']
    expect(await readBack('text', cells)).toEqual(cells)
  })

  it('may be empty', async () => expect(await readBack('number', [])).toEqual([]))

  it('is the same bytes every time', () =>
    expect(Buffer.from(fileOf('text', ['a', null]))).toEqual(Buffer.from(fileOf('text', ['a', null]))))
})
