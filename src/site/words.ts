import { lookUpLanguage } from '../present/language.js';

/** The words of a site’s pages around its packets. */
export interface SiteWords {
  /** Leads to the page of all. */
  readonly all: string;
  /** To the page of one, after which its title follows. */
  readonly link: string;
  readonly share: string;
  readonly code: string;
  /** Markup for pages of others. */
  readonly embed: string;
  readonly download: string;
  readonly feed: string;
  readonly newer: string;
  readonly older: string;
}

const en: SiteWords = {
  all: 'All messages',
  link: 'Link to this message',
  share: 'Share',
  code: 'QR code',
  embed: 'Embed',
  download: 'Download',
  feed: 'Subscribe (RSS)',
  newer: 'Newer',
  older: 'Older',
};

const WORDS: Readonly<Record<string, SiteWords>> = {
  en,
  ar: {
    all: 'كل الرسائل',
    link: 'رابط هذه الرسالة',
    share: 'مشاركة',
    code: 'رمز QR',
    embed: 'تضمين',
    download: 'تنزيل',
    feed: 'اشتراك (RSS)',
    newer: 'أحدث',
    older: 'أقدم',
  },
  de: {
    all: 'Alle Nachrichten',
    link: 'Link zu dieser Nachricht',
    share: 'Teilen',
    code: 'QR-Code',
    embed: 'Einbetten',
    download: 'Herunterladen',
    feed: 'Abonnieren (RSS)',
    newer: 'Neuere',
    older: 'Ältere',
  },
  es: {
    all: 'Todos los mensajes',
    link: 'Enlace a este mensaje',
    share: 'Compartir',
    code: 'Código QR',
    embed: 'Insertar',
    download: 'Descargar',
    feed: 'Suscribirse (RSS)',
    newer: 'Más recientes',
    older: 'Anteriores',
  },
  fr: {
    all: 'Tous les messages',
    link: 'Lien vers ce message',
    share: 'Partager',
    code: 'Code QR',
    embed: 'Intégrer',
    download: 'Télécharger',
    feed: 'S’abonner (RSS)',
    newer: 'Plus récents',
    older: 'Plus anciens',
  },
  he: {
    all: 'כל ההודעות',
    link: 'קישור להודעה הזו',
    share: 'שיתוף',
    code: 'קוד QR',
    embed: 'הטמעה',
    download: 'הורדה',
    feed: 'הרשמה (RSS)',
    newer: 'חדשות יותר',
    older: 'ישנות יותר',
  },
  hi: {
    all: 'सभी संदेश',
    link: 'इस संदेश का लिंक',
    share: 'साझा करें',
    code: 'QR कोड',
    embed: 'एम्बेड करें',
    download: 'डाउनलोड करें',
    feed: 'सदस्यता लें (RSS)',
    newer: 'नए',
    older: 'पुराने',
  },
  it: {
    all: 'Tutti i messaggi',
    link: 'Link a questo messaggio',
    share: 'Condividi',
    code: 'Codice QR',
    embed: 'Incorpora',
    download: 'Scarica',
    feed: 'Iscriviti (RSS)',
    newer: 'Più recenti',
    older: 'Meno recenti',
  },
  ja: {
    all: 'すべてのメッセージ',
    link: 'このメッセージへのリンク',
    share: '共有',
    code: 'QRコード',
    embed: '埋め込み',
    download: 'ダウンロード',
    feed: '購読（RSS）',
    newer: '新しいメッセージ',
    older: '以前のメッセージ',
  },
  ko: {
    all: '모든 메시지',
    link: '이 메시지의 링크',
    share: '공유',
    code: 'QR 코드',
    embed: '퍼가기',
    download: '다운로드',
    feed: '구독(RSS)',
    newer: '최신 메시지',
    older: '이전 메시지',
  },
  pt: {
    all: 'Todas as mensagens',
    link: 'Link para esta mensagem',
    share: 'Compartilhar',
    code: 'Código QR',
    embed: 'Incorporar',
    download: 'Baixar',
    feed: 'Assinar (RSS)',
    newer: 'Mais recentes',
    older: 'Mais antigas',
  },
  'zh-Hans': {
    all: '所有消息',
    link: '此消息的链接',
    share: '分享',
    code: '二维码',
    embed: '嵌入',
    download: '下载',
    feed: '订阅（RSS）',
    newer: '较新',
    older: '较早',
  },
};

/** In a language or, where there are none in it, in English: `lang` says which. */
export function siteWords(wanted: string): SiteWords & { readonly lang: string } {
  const { language, locale } = lookUpLanguage([wanted, 'en'], Object.keys(WORDS))!;
  return { ...(WORDS[locale] ?? en), lang: language };
}
