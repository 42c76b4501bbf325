import { describe, expect, test } from 'vitest'
import { drawable } from '@/lib/format/lettering'

describe('drawable', () => {
  test.each([
    ['“Don’t ever talk — that way…”', '“Don’t ever talk — that way…”'],
    ['Łódź, Ελλάδα, Ґалаґан, İstanbul', 'Łódź, Ελλάδα, Ґалаґан, İstanbul'],
    ['₹90,000 crore, ₺5 and ₫20', '₹90,000 crore, ₺5 and ₫20'],
    [
      'Hà Nội: giá gạo tăng mạnh ở Đà Nẵng, người dân lo',
      'Hà Nội: giá gạo tăng mạnh ở Đà Nẵng, người dân lo',
    ],
    ['A⁠ storm 🌊 breaks ⚡️ out', 'A storm breaks out'],
    ['10 000\nboats\u00a0sail\u200b\u00ad', '10 000 boats sail'],
    ['Cafe\u0301', 'Café'],
    ['السفير، ٢٠٢٦؛ «می\u200cشود» 🌊', 'السفير، ٢٠٢٦؛ «می\u200cشود»'],
    ['क्\u200dषेत्र।', 'क्\u200dषेत्र।'],
    ['জোয়ারের বাঁধে ফাটল', 'জোয়ারের বাঁধে ফাটল'],
  ])('%j becomes %j', (text, drawn) => {
    expect(drawable(text)).toBe(drawn)
  })

  test.each(['日本', 'A 日本 story', 'தமிழ்', 'שלום', 'H₂O', '👩‍🚀', '', '  '])(
    '%j can’t be drawn',
    (text) => {
      expect(drawable(text)).toBeUndefined()
    },
  )
})
