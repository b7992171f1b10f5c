; The setup program for Windows. windows.py calls makensis with:
;   PAYLOAD   the folder of the frozen program        OUTPUT   the setup program to make
;   VERSION   0.1.0     VERSION4  0.1.0.0              SIZE     kilobytes installed
;   INSTALLS  a file of generated lines that put every file; REMOVES one of lines that remove those, and nothing else
;   SIGN      a command that signs %1, or nothing
;
; setup.exe                  asks for whom: for this user, without administrator's rights, or for everybody
; setup.exe /S               silently, for this user; in place of what is there
; setup.exe /S /AllUsers     silently, for everybody (run by an administrator)
; setup.exe /S /D=C:\Folder  into another folder (last, without quotation marks)
; Uninstall.exe /S           removes what was installed; projects and settings stay

Unicode true
Target amd64-unicode
ManifestDPIAware true
SetCompressor /SOLID lzma
!ifdef SIGN
  !finalize '${SIGN}'
  !uninstfinalize '${SIGN}'
!endif

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "quoteview"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "Software\quoteview"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "Software\quoteview"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "Folder"
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include x64.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\quoteview"
!define PROGID "quoteview.project"

Name "quoteview ${VERSION}"
OutFile "${OUTPUT}"
BrandingText "quoteview ${VERSION}"
VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
VIAddVersionKey ProductName "quoteview"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "quoteview setup"
VIAddVersionKey CompanyName "quoteview"
VIAddVersionKey LegalCopyright "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\quoteview-window.exe"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString Running ${LANG_ENGLISH} "quoteview is running. Close it, and then continue."
LangString Running ${LANG_GERMAN} "quoteview läuft. Schließen Sie es und machen Sie dann weiter."
LangString Project ${LANG_ENGLISH} "quoteview project"
LangString Project ${LANG_GERMAN} "quoteview-Projekt"

Var Asked
Function .onInit
  ${IfNot} ${RunningX64}
    Abort
  ${EndIf}
  SetRegView 64
  ; Before this macro it is what /D= says, or nothing; the macro has another folder for each mode.
  StrCpy $Asked $INSTDIR
  !insertmacro MULTIUSER_INIT
  StrCmp $Asked "" +2
  StrCpy $INSTDIR $Asked
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

; A program that runs keeps its file from being written. Silently, setup ends with 2 then and has changed nothing.
!macro NotRunning
  again:
  IfFileExists "$INSTDIR\quoteview-window.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\quoteview-window.exe" a
  IfErrors 0 close
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
  close:
  FileClose $0
  free:
!macroend

Section
  !insertmacro NotRunning
  ; What the version that is there has put goes first, by the list that it brought itself: no file of it is left over.
  IfFileExists "$INSTDIR\Uninstall.exe" 0 fresh
  ExecWait '"$INSTDIR\Uninstall.exe" /S /$MultiUser.InstallMode _?=$INSTDIR'
  fresh:
  !include "${INSTALLS}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\Uninstall.exe"

  WriteRegStr SHCTX "Software\quoteview" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "quoteview"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\quoteview-window.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "quoteview"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1

  WriteRegStr SHCTX "Software\Classes\.quoteview" "" "${PROGID}"
  WriteRegStr SHCTX "Software\Classes\.quoteview" "Content Type" "application/x-quoteview"
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "$(Project)"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\quoteview-window.exe,0"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\quoteview-window.exe" "%1"'
  ; quoteview.exe is found by its name where a command is typed into Run; for a terminal, add the folder to PATH.
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\quoteview.exe" "" "$INSTDIR\quoteview.exe"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  CreateShortcut "$SMPROGRAMS\quoteview.lnk" "$INSTDIR\quoteview-window.exe"
SectionEnd

Section Uninstall
  !insertmacro NotRunning
  Delete "$SMPROGRAMS\quoteview.lnk"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "Software\quoteview"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\quoteview.exe"
  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  ; Somebody else may have taken the ending since; then it is theirs.
  ReadRegStr $0 SHCTX "Software\Classes\.quoteview" ""
  StrCmp $0 "${PROGID}" 0 theirs
  DeleteRegKey SHCTX "Software\Classes\.quoteview"
  theirs:
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  !include "${REMOVES}"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
