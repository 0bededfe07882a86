
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `कार्रवाइयाँ`,
'audio-unavailable': `ऑडियो उपलब्ध नहीं है`,
'back': `5 सेकंड पीछे`,
'back-sentence': `एक वाक्य पीछे`,
'copied': `कॉपी हो गया`,
'copy-destination': str`${0} कॉपी करें`,
'copy-transcript': `ट्रांसक्रिप्ट कॉपी करें`,
'details': `विवरण`,
'device-voice': `डिवाइस की आवाज़`,
'elapsed-of-total': str`${0}, कुल ${1}`,
'error-empty': `यह संदेश खाली है।`,
'error-network': `इस संदेश तक पहुँचा नहीं जा सका। कृपया अपना कनेक्शन जाँचें।`,
'error-not-found': `यह संदेश अब यहाँ नहीं है।`,
'error-packet-not-found': `आपका माँगा हुआ संदेश नहीं मिला।`,
'error-status': `यह संदेश अभी उपलब्ध नहीं है।`,
'error-timeout': `इस संदेश को आने में बहुत अधिक समय लगा।`,
'error-too-large': `यह संदेश इतना बड़ा है कि खोला नहीं जा सकता।`,
'error-unreadable': `यह संदेश पढ़ा नहीं जा सकता।`,
'expired': `इस संदेश की समय-सीमा समाप्त हो गई है।`,
'expires': str`${0} तक मान्य`,
'expiry-unknown': `यह जाँचा नहीं जा सका कि यह अब भी मान्य है या नहीं।`,
'follow': `साथ-साथ पढ़ें`,
'forward': `5 सेकंड आगे`,
'forward-sentence': `एक वाक्य आगे`,
'loading': `संदेश लोड हो रहा है`,
'menu': `अधिक`,
'mute': `म्यूट करें`,
'muted': `म्यूट किया गया`,
'no-files': `हो सकता है यहाँ फ़ाइलें सहेजी न जाएँ, लेकिन टेक्स्ट कॉपी किया जा सकता है`,
'not-copied': `कॉपी नहीं हो सका`,
'part-unavailable': `अभी उपलब्ध नहीं है`,
'pause': `रोकें`,
'play': `चलाएँ`,
'play-from-here': `यहाँ से चलाएँ`,
'player': `ऑडियो प्लेयर`,
'position': `स्थिति`,
'read-aloud': `पढ़कर सुनाएँ`,
'retry': `फिर से कोशिश करें`,
'save-captions': `कैप्शन सहेजें (WebVTT)`,
'save-recording': `रिकॉर्डिंग सहेजें`,
'save-transcript': `ट्रांसक्रिप्ट सहेजें`,
'share': `शेयर करें`,
'speech-unavailable': `पढ़कर नहीं सुनाया जा सका`,
'speed': `गति`,
'transcript': `ट्रांसक्रिप्ट`,
'unmuted': `अनम्यूट किया गया`,
'volume': `वॉल्यूम`,
'words-of-total': str`${1} में से ${0} शब्द`,
'your-time': str`आपके समय के अनुसार ${0}`,
    };
  