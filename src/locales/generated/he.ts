
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `פעולות`,
'audio-unavailable': `השמע אינו זמין`,
'back': `5 שניות אחורה`,
'back-sentence': `משפט אחד אחורה`,
'copied': `הועתק`,
'copy-destination': str`העתקת ⁨${0}⁩`,
'copy-transcript': `העתקת התמליל`,
'details': `פרטים`,
'device-voice': `קול המכשיר`,
'elapsed-of-total': str`${0} מתוך ${1}`,
'error-empty': `הודעה זו ריקה.`,
'error-network': `לא ניתן להגיע להודעה זו. יש לבדוק את החיבור.`,
'error-not-found': `הודעה זו כבר אינה כאן.`,
'error-packet-not-found': `ההודעה המבוקשת לא נמצאה.`,
'error-status': `הודעה זו אינה זמינה כרגע.`,
'error-timeout': `טעינת ההודעה ארכה זמן רב מדי.`,
'error-too-large': `הודעה זו גדולה מכדי לפתוח אותה.`,
'error-unreadable': `לא ניתן לקרוא הודעה זו.`,
'expired': `תוקף ההודעה פג.`,
'expires': str`בתוקף עד ${0}`,
'expiry-unknown': `לא ניתן היה לבדוק אם הודעה זו עדיין בתוקף.`,
'follow': `מעקב אחר הקריאה`,
'forward': `5 שניות קדימה`,
'forward-sentence': `משפט אחד קדימה`,
'loading': `ההודעה נטענת`,
'menu': `עוד`,
'mute': `השתקה`,
'muted': `מושתק`,
'no-files': `ייתכן שקבצים לא יישמרו כאן, אבל אפשר להעתיק את הטקסט`,
'not-copied': `ההעתקה נכשלה`,
'part-unavailable': `לא זמין כרגע`,
'pause': `השהיה`,
'play': `הפעלה`,
'play-from-here': `הפעלה מכאן`,
'player': `נגן שמע`,
'position': `מיקום`,
'read-aloud': `הקראה`,
'retry': `ניסיון נוסף`,
'save-captions': `שמירת הכתוביות (WebVTT)`,
'save-recording': `שמירת ההקלטה`,
'save-transcript': `שמירת התמליל`,
'share': `שיתוף`,
'speech-unavailable': `ההקראה נכשלה`,
'speed': `מהירות`,
'transcript': `תמליל`,
'unmuted': `ההשתקה בוטלה`,
'volume': `עוצמת קול`,
'words-of-total': str`מילה ${0} מתוך ${1}`,
'your-time': str`${0} לפי השעון שלך`,
    };
  