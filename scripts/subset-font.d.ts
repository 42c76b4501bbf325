/** The part of subset-font (which ships no types) that scripts/fonts.ts uses. */
declare module 'subset-font' {
  export type Options = {
    targetFormat: 'woff2' | 'truetype' | 'sfnt'
    /** A range that stays variable, or the one value that is kept. */
    variationAxes?: Record<string, number | { min: number; max: number }>
    /** OpenType features; all where it isn't given. */
    keepFeatures?: string[]
    noHinting?: boolean
  }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>
}
