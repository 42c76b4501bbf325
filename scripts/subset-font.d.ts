/** The part of subset-font (which ships no types) that scripts/fonts.ts uses. */
declare module 'subset-font' {
  type Options = { targetFormat: 'woff2'; variationAxes: Record<string, { min: number; max: number }> }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>
}
