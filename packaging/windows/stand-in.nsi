; A program of Windows that stands in for quoteview where none can be frozen, to try the setup programs out (wine.py).
;   OUTPUT  the program to make     NAME  its name     VERSION  0.1.0     VERSION4  0.1.0.0     ICON  its icon
;
; It notes what it was given in the file that QUOTEVIEW_STARTED names, and with QUOTEVIEW_STAYS set runs on for a while.

Unicode true
Target amd64-unicode
Name "${NAME}"
OutFile "${OUTPUT}"
Icon "${ICON}"
RequestExecutionLevel user
SilentInstall silent
VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
VIAddVersionKey ProductName "quoteview"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "quoteview"
VIAddVersionKey CompanyName "quoteview"
VIAddVersionKey LegalCopyright "MIT licence"
!include FileFunc.nsh

Section
  ReadEnvStr $0 QUOTEVIEW_STARTED
  ${GetParameters} $1
  FileOpen $2 "$0" w
  FileWrite $2 "$1"
  FileClose $2
  ReadEnvStr $3 QUOTEVIEW_STAYS
  StrCmp $3 "" gone
  Sleep 20000
  gone:
SectionEnd
