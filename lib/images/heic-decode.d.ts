/** heic-decode has no types of its own. */
declare module 'heic-decode' {
  type Decoded = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }
  /** RGBA pixels of the primary image, after its rotation. */
  export default function decode(input: { buffer: Uint8Array }): Promise<Decoded>
}
