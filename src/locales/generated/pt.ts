
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `Ações`,
'audio-unavailable': `Áudio indisponível`,
'back': `Voltar 5 segundos`,
'back-sentence': `Voltar uma frase`,
'copied': `Copiado`,
'copy-destination': str`Copiar ${0}`,
'copy-transcript': `Copiar transcrição`,
'details': `Detalhes`,
'device-voice': `Voz do dispositivo`,
'elapsed-of-total': str`${0} de ${1}`,
'error-empty': `Esta mensagem está vazia.`,
'error-network': `Não foi possível acessar esta mensagem. Verifique sua conexão.`,
'error-not-found': `Esta mensagem não está mais aqui.`,
'error-packet-not-found': `A mensagem solicitada não foi encontrada.`,
'error-status': `Esta mensagem não está disponível no momento.`,
'error-timeout': `Esta mensagem demorou demais para chegar.`,
'error-too-large': `Esta mensagem é grande demais para ser aberta.`,
'error-unreadable': `Não é possível ler esta mensagem.`,
'expired': `Esta mensagem expirou.`,
'expires': str`Expira em ${0}`,
'expiry-unknown': `Não foi possível verificar se isto ainda é válido.`,
'follow': `Acompanhar a leitura`,
'forward': `Avançar 5 segundos`,
'forward-sentence': `Avançar uma frase`,
'loading': `Carregando mensagem`,
'menu': `Mais`,
'mute': `Silenciar`,
'muted': `Som desativado`,
'no-files': `Talvez não seja possível salvar arquivos aqui, mas o texto pode ser copiado`,
'not-copied': `Não foi possível copiar`,
'part-unavailable': `Indisponível no momento`,
'pause': `Pausar`,
'play': `Reproduzir`,
'play-from-here': `Reproduzir a partir daqui`,
'player': `Reprodutor de áudio`,
'position': `Posição`,
'read-aloud': `Ler em voz alta`,
'retry': `Tentar novamente`,
'save-captions': `Salvar legendas (WebVTT)`,
'save-recording': `Salvar gravação`,
'save-transcript': `Salvar transcrição`,
'share': `Compartilhar`,
'speech-unavailable': `Não foi possível ler em voz alta`,
'speed': `Velocidade`,
'transcript': `Transcrição`,
'unmuted': `Som ativado`,
'volume': `Volume`,
'words-of-total': str`Palavra ${0} de ${1}`,
'your-time': str`${0} no seu horário`,
    };
  