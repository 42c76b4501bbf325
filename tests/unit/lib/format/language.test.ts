import { describe, expect, test } from 'vitest'
import { languageNames } from '@/lib/format/language'

describe('languageNames', () => {
  test('names each language in itself, without its country', () => {
    expect(languageNames(['hi', 'ar', 'ur', 'bn', 'zh-Hans', 'en-GB', 'pt-BR'])).toEqual([
      'हिन्दी',
      'العربية',
      'اردو',
      'বাংলা',
      '简体中文',
      'English',
      'português',
    ])
  })

  test('names the country where two have one language', () => {
    expect(languageNames(['en-GB', 'en-US', 'hi'])).toEqual(['British English', 'American English', 'हिन्दी'])
  })
})
