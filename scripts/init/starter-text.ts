import { catalogueTag } from '@/lib/words/words'

/** The words of a new publication's first pages. `{name}` is the publication's name, `{email}` its address for readers. */
export type StarterText = {
  /** The language that the words are in. */
  language: string
  tagline: string
  /** Names. In other scripts than Latin, with an id in front, so that addresses have Latin letters. */
  sections: readonly string[]
  story: { headline: string; standfirst: string; body: string }
  about: { title: string; standfirst: string; body: string }
}

const ENGLISH: StarterText = {
  language: 'en',
  tagline: 'Independent news',
  sections: ['News', 'Culture', 'Opinion'],
  story: {
    headline: 'Welcome to {name}',
    standfirst: 'This publication starts here. The first stories follow soon.',
    body: 'You can read the newest stories on the [front page](/), or subscribe to the [feed](/feed.xml).',
  },
  about: {
    title: 'About {name}',
    standfirst: 'Who we are and how to reach us.',
    body: 'Write to the newsroom: {email}',
  },
}

const TEXTS: readonly StarterText[] = [
  ENGLISH,
  {
    language: 'hi',
    tagline: 'स्वतंत्र समाचार',
    sections: ['news=समाचार', 'culture=संस्कृति', 'opinion=विचार'],
    story: {
      headline: '{name} में आपका स्वागत है',
      standfirst: 'यहाँ से इस प्रकाशन की शुरुआत होती है। पहली ख़बरें जल्द ही आएँगी।',
      body: 'ताज़ा ख़बरें [मुखपृष्ठ](/) पर पढ़ें या [फ़ीड](/feed.xml) की सदस्यता लें।',
    },
    about: {
      title: '{name} के बारे में',
      standfirst: 'हम कौन हैं और हमसे कैसे संपर्क करें।',
      body: 'संपादकीय विभाग को लिखें: {email}',
    },
  },
  {
    language: 'ar',
    tagline: 'أخبار مستقلة',
    sections: ['news=أخبار', 'culture=ثقافة', 'opinion=رأي'],
    story: {
      headline: 'أهلاً بكم في {name}',
      standfirst: 'من هنا تبدأ هذه الصحيفة، وأولى الأخبار في الطريق إليكم.',
      body: 'تجدون أحدث الأخبار في [الصفحة الأولى](/)، ويمكنكم الاشتراك في [موجز الأخبار](/feed.xml).',
    },
    about: {
      title: 'عن {name}',
      standfirst: 'من نحن وكيف تتواصلون معنا.',
      body: 'للتواصل مع هيئة التحرير: {email}',
    },
  },
  {
    language: 'de',
    tagline: 'Unabhängige Nachrichten',
    sections: ['Nachrichten', 'Kultur', 'Meinung'],
    story: {
      headline: 'Willkommen bei {name}',
      standfirst: 'Hier beginnt diese Zeitung. Die ersten Artikel folgen bald.',
      body: 'Die neuesten Artikel stehen auf der [Startseite](/) und im [Feed](/feed.xml).',
    },
    about: {
      title: 'Über {name}',
      standfirst: 'Wer wir sind und wie Sie uns erreichen.',
      body: 'So erreichen Sie die Redaktion: {email}',
    },
  },
  {
    language: 'es',
    tagline: 'Noticias independientes',
    sections: ['Noticias', 'Cultura', 'Opinión'],
    story: {
      headline: 'Bienvenidos a {name}',
      standfirst: 'Aquí empieza esta publicación. Las primeras noticias llegarán pronto.',
      body: 'Las últimas noticias están en la [portada](/) y en el [canal de noticias](/feed.xml).',
    },
    about: {
      title: 'Acerca de {name}',
      standfirst: 'Quiénes somos y cómo contactarnos.',
      body: 'Escriba a la redacción: {email}',
    },
  },
  {
    language: 'fr',
    tagline: 'L’information indépendante',
    sections: ['Actualités', 'Culture', 'Opinions'],
    story: {
      headline: 'Bienvenue sur {name}',
      standfirst: 'Cette publication commence ici. Les premiers articles arrivent bientôt.',
      body: 'Les derniers articles se trouvent à la [une](/) et dans le [fil RSS](/feed.xml).',
    },
    about: {
      title: 'À propos de {name}',
      standfirst: 'Qui nous sommes et comment nous joindre.',
      body: 'Écrire à la rédaction : {email}',
    },
  },
  {
    language: 'pt',
    tagline: 'Notícias independentes',
    sections: ['Notícias', 'Cultura', 'Opinião'],
    story: {
      headline: 'Bem-vindo a {name}',
      standfirst: 'Esta publicação começa aqui. As primeiras notícias chegam em breve.',
      body: 'As notícias mais recentes estão na [primeira página](/) e no [feed](/feed.xml).',
    },
    about: {
      title: 'Sobre {name}',
      standfirst: 'Quem somos e como falar conosco.',
      body: 'Escreva para a redação: {email}',
    },
  },
  {
    language: 'bn',
    tagline: 'স্বাধীন সংবাদ',
    sections: ['news=সংবাদ', 'culture=সংস্কৃতি', 'opinion=মতামত'],
    story: {
      headline: '{name}-এ স্বাগতম',
      standfirst: 'এখান থেকেই এই প্রকাশনার যাত্রা শুরু। প্রথম খবরগুলো শিগগিরই আসছে।',
      body: 'সর্বশেষ খবর পড়ুন [প্রথম পাতায়](/) অথবা [ফিডে](/feed.xml)।',
    },
    about: {
      title: '{name} সম্পর্কে',
      standfirst: 'আমরা কারা এবং কীভাবে আমাদের সঙ্গে যোগাযোগ করবেন।',
      body: 'বার্তাকক্ষে লিখুন: {email}',
    },
  },
  {
    language: 'ur',
    tagline: 'آزاد خبریں',
    sections: ['news=خبریں', 'culture=ثقافت', 'opinion=رائے'],
    story: {
      headline: '{name} میں خوش آمدید',
      standfirst: 'یہ اشاعت یہاں سے شروع ہوتی ہے۔ پہلی خبریں جلد آ رہی ہیں۔',
      body: 'تازہ خبریں [صفحۂ اول](/) پر پڑھیں یا [فیڈ](/feed.xml) حاصل کریں۔',
    },
    about: {
      title: '{name} کے بارے میں',
      standfirst: 'ہم کون ہیں اور ہم سے کیسے رابطہ کریں۔',
      body: 'ادارتی عملے کو لکھیں: {email}',
    },
  },
  {
    language: 'zh',
    tagline: '独立新闻',
    sections: ['news=新闻', 'culture=文化', 'opinion=评论'],
    story: {
      headline: '欢迎阅读{name}',
      standfirst: '本刊由此启程，首批报道即将刊出。',
      body: '最新报道见[首页](/)，也可订阅[新闻源](/feed.xml)。',
    },
    about: {
      title: '关于{name}',
      standfirst: '我们是谁，如何联系我们。',
      body: '编辑部邮箱：{email}',
    },
  },
]

/** The text in a language and its script, else in English. */
export function starterText(language: string): StarterText {
  const tag = catalogueTag(language)
  return TEXTS.find((text) => text.language === tag) ?? ENGLISH
}
