
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `Acciones`,
'audio-unavailable': `Audio no disponible`,
'back': `Retroceder 5 segundos`,
'back-sentence': `Retroceder una frase`,
'copied': `Copiado`,
'copy-destination': str`Copiar ${0}`,
'copy-transcript': `Copiar transcripción`,
'details': `Detalles`,
'device-voice': `Voz del dispositivo`,
'elapsed-of-total': str`${0} de ${1}`,
'error-empty': `Este mensaje está vacío.`,
'error-network': `No se pudo acceder a este mensaje. Compruebe su conexión.`,
'error-not-found': `Este mensaje ya no está aquí.`,
'error-packet-not-found': `No se encontró el mensaje solicitado.`,
'error-status': `Este mensaje no está disponible en este momento.`,
'error-timeout': `Este mensaje tardó demasiado en llegar.`,
'error-too-large': `Este mensaje es demasiado grande para abrirlo.`,
'error-unreadable': `No se puede leer este mensaje.`,
'expired': `Este mensaje ha caducado.`,
'expires': str`Caduca el ${0}`,
'expiry-unknown': `No se ha podido comprobar si esto sigue vigente.`,
'follow': `Seguir la lectura`,
'forward': `Avanzar 5 segundos`,
'forward-sentence': `Avanzar una frase`,
'loading': `Cargando mensaje`,
'menu': `Más`,
'mute': `Silenciar`,
'muted': `Silenciado`,
'no-files': `Puede que aquí no se guarden archivos, pero el texto se puede copiar`,
'not-copied': `No se pudo copiar`,
'part-unavailable': `No disponible en este momento`,
'pause': `Pausar`,
'play': `Reproducir`,
'play-from-here': `Reproducir desde aquí`,
'player': `Reproductor de audio`,
'position': `Posición`,
'read-aloud': `Leer en voz alta`,
'retry': `Reintentar`,
'save-captions': `Guardar subtítulos (WebVTT)`,
'save-recording': `Guardar grabación`,
'save-transcript': `Guardar transcripción`,
'share': `Compartir`,
'speech-unavailable': `No se pudo leer en voz alta`,
'speed': `Velocidad`,
'transcript': `Transcripción`,
'unmuted': `Sonido activado`,
'volume': `Volumen`,
'words-of-total': str`Palabra ${0} de ${1}`,
'your-time': str`${0} en su hora`,
    };
  