
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'actions': `操作`,
'audio-unavailable': `音频无法播放`,
'back': `快退 5 秒`,
'back-sentence': `上一句`,
'copied': `已复制`,
'copy-destination': str`复制 ${0}`,
'copy-transcript': `复制文字稿`,
'details': `详情`,
'device-voice': `设备语音`,
'elapsed-of-total': str`${0}，共 ${1}`,
'error-empty': `此消息为空。`,
'error-network': `无法获取此消息。请检查网络连接。`,
'error-not-found': `此消息已不存在。`,
'error-packet-not-found': `未找到所请求的消息。`,
'error-status': `此消息暂时不可用。`,
'error-timeout': `此消息加载超时。`,
'error-too-large': `此消息过大，无法打开。`,
'error-unreadable': `无法读取此消息。`,
'expired': `此消息已过期。`,
'expires': str`有效期至 ${0}`,
'expiry-unknown': `无法确认此内容是否仍然有效。`,
'follow': `跟随播放`,
'forward': `快进 5 秒`,
'forward-sentence': `下一句`,
'loading': `正在加载消息`,
'menu': `更多`,
'mute': `静音`,
'muted': `已静音`,
'no-files': `此处可能无法保存文件，但可以复制文本`,
'not-copied': `复制失败`,
'part-unavailable': `暂时不可用`,
'pause': `暂停`,
'play': `播放`,
'play-from-here': `从此处播放`,
'player': `音频播放器`,
'position': `播放位置`,
'read-aloud': `朗读`,
'retry': `重试`,
'save-captions': `保存字幕（WebVTT）`,
'save-recording': `保存录音`,
'save-transcript': `保存文字稿`,
'share': `分享`,
'speech-unavailable': `朗读失败`,
'speed': `播放速度`,
'transcript': `文字稿`,
'unmuted': `已取消静音`,
'volume': `音量`,
'words-of-total': str`已读 ${0} 词，共 ${1} 词`,
'your-time': str`您当地时间 ${0}`,
    };
  