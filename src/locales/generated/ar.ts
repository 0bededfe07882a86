
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `الإجراءات`,
'audio-unavailable': `الصوت غير متاح`,
'back': `الرجوع 5 ثوانٍ`,
'back-sentence': `الرجوع جملة واحدة`,
'copied': `تم النسخ`,
'copy-destination': str`نسخ ⁨${0}⁩`,
'copy-transcript': `نسخ النص`,
'details': `التفاصيل`,
'device-voice': `صوت الجهاز`,
'elapsed-of-total': str`${0}، والمدة الكلية ${1}`,
'error-empty': `هذه الرسالة فارغة.`,
'error-network': `تعذّر الوصول إلى هذه الرسالة. يُرجى التحقق من الاتصال.`,
'error-not-found': `لم تعد هذه الرسالة موجودة هنا.`,
'error-packet-not-found': `لم يُعثر على الرسالة المطلوبة.`,
'error-status': `هذه الرسالة غير متاحة حاليًا.`,
'error-timeout': `استغرق وصول هذه الرسالة وقتًا أطول من اللازم.`,
'error-too-large': `هذه الرسالة أكبر من أن تُفتح.`,
'error-unreadable': `تتعذّر قراءة هذه الرسالة.`,
'expired': `انتهت صلاحية هذه الرسالة.`,
'expires': str`صالحة حتى ${0}`,
'expiry-unknown': `تعذّر التحقق مما إذا كانت هذه الرسالة لا تزال سارية.`,
'follow': `متابعة النص مع الصوت`,
'forward': `التقديم 5 ثوانٍ`,
'forward-sentence': `التقديم جملة واحدة`,
'loading': `جارٍ تحميل الرسالة`,
'menu': `المزيد`,
'mute': `كتم الصوت`,
'muted': `تم كتم الصوت`,
'no-files': `قد لا تُحفظ الملفات هنا، لكن يمكن نسخ النص`,
'not-copied': `تعذّر النسخ`,
'part-unavailable': `غير متاح حاليًا`,
'pause': `إيقاف مؤقت`,
'play': `تشغيل`,
'play-from-here': `التشغيل من هنا`,
'player': `مشغّل الصوت`,
'position': `موضع التشغيل`,
'read-aloud': `القراءة بصوت عالٍ`,
'retry': `إعادة المحاولة`,
'save-captions': `حفظ التسميات التوضيحية (WebVTT)`,
'save-recording': `حفظ التسجيل`,
'save-transcript': `حفظ النص`,
'share': `مشاركة`,
'speech-unavailable': `تعذّرت القراءة بصوت عالٍ`,
'speed': `السرعة`,
'transcript': `النص`,
'unmuted': `أُلغي كتم الصوت`,
'volume': `مستوى الصوت`,
'words-of-total': str`الكلمة ${0} من ${1}`,
'your-time': str`${0} بتوقيتك`,
    };
  